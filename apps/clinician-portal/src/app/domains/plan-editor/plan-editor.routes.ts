import type { Routes } from '@angular/router';
import type { EditPage } from './feature-edit/edit-page';

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'title.plans',
    loadComponent: () => import('./feature-list/plans-page').then((m) => m.PlansPage),
  },
  {
    path: 'new/:patientId',
    title: 'title.newPlan',
    loadComponent: () => import('./feature-new/new-plan-page').then((m) => m.NewPlanPage),
  },
  {
    path: ':planId',
    title: 'title.editPlan',
    canDeactivate: [(page: EditPage) => page.mayLeave()],
    loadComponent: () => import('./feature-edit/edit-page').then((m) => m.EditPage),
  },
];

export default routes;

import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'title.plan', loadComponent: () => import('./feature-plan/plan-page').then((m) => m.PlanPage) },
];

export default routes;

import type { Routes } from '@angular/router';
import { DoseStore } from './data/dose-store';
import { PatientStore } from './data/patient-store';
import { SilenceStore } from './data/silence-store';

const routes: Routes = [
  {
    path: '',
    providers: [PatientStore, SilenceStore, DoseStore],
    loadComponent: () => import('./feature-frame/patient-frame').then((m) => m.PatientFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'title.patient',
        loadComponent: () => import('./feature-overview/overview-page').then((m) => m.OverviewPage),
      },
      {
        path: 'plan',
        title: 'title.plan',
        loadComponent: () => import('./feature-plan/plan-page').then((m) => m.PlanPage),
      },
      {
        path: 'submissions',
        title: 'title.submissions',
        loadComponent: () => import('./feature-submissions/submissions-page').then((m) => m.SubmissionsPage),
      },
      {
        path: 'more',
        title: 'title.more',
        loadComponent: () => import('./feature-more/more-page').then((m) => m.MorePage),
      },
    ],
  },
];

export default routes;

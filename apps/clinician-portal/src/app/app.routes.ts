import type { Routes } from '@angular/router';
import { signedIn, signedOut } from '@fyrlykt/portal';
import { hasWorkList, unitChosen } from './shell/unit-guards';

const pages: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [hasWorkList],
    loadChildren: () => import('./domains/worklist/worklist.routes'),
  },
  { path: '', pathMatch: 'full', redirectTo: 'patients' },
  { path: 'patients', pathMatch: 'full', loadChildren: () => import('./domains/patients/patients.routes') },
  { path: 'patients/:patientId', loadChildren: () => import('./domains/patient/patient.routes') },
  { path: 'review', loadChildren: () => import('./domains/review/review.routes') },
  { path: 'plans', loadChildren: () => import('./domains/plan-editor/plan-editor.routes') },
  {
    path: 'settings',
    title: 'title.settings',
    loadComponent: () => import('./shell/settings-page').then((m) => m.SettingsPage),
  },
];

export const routes: Routes = [
  {
    path: '',
    canMatch: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', canMatch: [unitChosen], children: pages },
      { path: '**', title: 'title.notFound', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
    ],
  },
  {
    path: '**',
    canMatch: [signedOut],
    title: 'title.welcome',
    loadComponent: () => import('./shell/welcome').then((m) => m.Welcome),
  },
];

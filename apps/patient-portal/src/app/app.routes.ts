import type { Routes } from '@angular/router';
import { signedIn, signedOut } from '@fyrlykt/portal';
import { personChosen } from './shell/person-guards';

const pages: Routes = [
  { path: '', pathMatch: 'full', loadChildren: () => import('./domains/today/today.routes') },
  { path: 'record', loadChildren: () => import('./domains/measuring/measuring.routes') },
  { path: 'readings', loadChildren: () => import('./domains/readings/readings.routes') },
  { path: 'plan', loadChildren: () => import('./domains/plan/plan.routes') },
  { path: 'seen-by', loadChildren: () => import('./domains/sharing/sharing.routes') },
];

export const routes: Routes = [
  {
    path: '',
    canMatch: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: 'who',
        title: 'title.who',
        loadComponent: () => import('./shell/choose-person').then((m) => m.ChoosePerson),
      },
      { path: 'settings', loadChildren: () => import('./domains/profile/profile.routes') },
      { path: '', canMatch: [personChosen], children: pages },
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

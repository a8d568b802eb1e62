import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    title: 'title.seenBy',
    loadComponent: () => import('./feature-access/access-page').then((m) => m.AccessPage),
  },
];

export default routes;

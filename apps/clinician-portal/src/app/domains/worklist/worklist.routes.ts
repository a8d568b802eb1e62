import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    title: 'title.worklist',
    loadComponent: () => import('./feature-worklist/worklist-page').then((m) => m.WorkListPage),
  },
];

export default routes;

import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    title: 'title.today',
    loadComponent: () => import('./feature-today/today-page').then((m) => m.TodayPage),
  },
];

export default routes;

import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'title.readings',
    loadComponent: () => import('./feature-trends/trends-page').then((m) => m.TrendsPage),
  },
  {
    path: 'sent',
    title: 'title.history',
    loadComponent: () => import('./feature-history/history-page').then((m) => m.HistoryPage),
  },
];

export default routes;

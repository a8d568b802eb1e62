import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    title: 'title.review',
    loadComponent: () => import('./feature-review/review-page').then((m) => m.ReviewPage),
  },
];

export default routes;

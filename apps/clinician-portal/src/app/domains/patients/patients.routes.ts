import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    title: 'title.patients',
    loadComponent: () => import('./feature-list/patients-page').then((m) => m.PatientsPage),
  },
];

export default routes;

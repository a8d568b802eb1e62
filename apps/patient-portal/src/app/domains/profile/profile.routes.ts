import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    title: 'title.settings',
    loadComponent: () => import('./feature-settings/settings-page').then((m) => m.SettingsPage),
  },
];

export default routes;

import type { Routes } from '@angular/router';
import { RecordStore } from './data/record-store';

const record: Routes = [
  { path: '', pathMatch: 'full', redirectTo: '1' },
  {
    path: 'check',
    title: 'title.check',
    loadComponent: () => import('./feature-record/check-page').then((m) => m.CheckPage),
  },
  {
    path: ':step',
    title: 'title.record',
    loadComponent: () => import('./feature-record/step-page').then((m) => m.StepPage),
  },
];

const frame = (path: string): Routes[number] => ({
  path,
  providers: [RecordStore],
  loadComponent: () => import('./feature-record/record-frame').then((m) => m.RecordFrame),
  children: record,
});

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'title.choose',
    loadComponent: () => import('./feature-choose/choose-page').then((m) => m.ChoosePage),
  },
  {
    path: 'kept',
    title: 'title.kept',
    loadComponent: () => import('./feature-result/kept-page').then((m) => m.KeptPage),
  },
  {
    path: 'waiting',
    title: 'title.waiting',
    loadComponent: () => import('./feature-waiting/waiting-page').then((m) => m.WaitingPage),
  },
  {
    path: 'result/:submissionId',
    title: 'title.result',
    loadComponent: () => import('./feature-result/result-page').then((m) => m.ResultPage),
  },
  frame('task/:taskKey'),
  frame('measures/:measures'),
];

export default routes;

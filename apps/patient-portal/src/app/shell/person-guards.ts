import { inject } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';
import { PersonStore } from './person-store';

/** Pages about a patient need to know which one; whoever may report for several says so first. */
export const personChosen: CanMatchFn = async () => {
  const people = inject(PersonStore);
  const router = inject(Router);
  await people.load();
  return people.patientId() !== undefined || router.parseUrl('/who');
};

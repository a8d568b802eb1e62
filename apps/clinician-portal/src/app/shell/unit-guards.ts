import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { UnitStore } from './unit-store';

/** Pages about a unit's patients need a unit; the shell shows why when there is none. */
export const unitChosen: CanMatchFn = async () => {
  const units = inject(UnitStore);
  await units.load();
  return units.unitId() !== undefined;
};

/** A GP has patients and plans to sign, and no list of episodes to work through. */
export const hasWorkList: CanMatchFn = () => !inject(UnitStore).isDoctor();

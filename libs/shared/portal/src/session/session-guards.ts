import { inject } from '@angular/core';
import { type CanMatchFn } from '@angular/router';
import { SessionStore } from './session-store';

/** For pages that need somebody signed in. */
export const signedIn: CanMatchFn = () => inject(SessionStore).isIn();

/** For the page that asks people to sign in; it answers at every address, so that the address is kept. */
export const signedOut: CanMatchFn = () => !inject(SessionStore).isIn();

import { afterNextRender, DestroyRef, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** After each change of page, focus goes to its heading, so that a screen reader reads it and Tab starts there. */
export function focusHeadingOnNavigation(): void {
  const router = inject(Router);
  const injector = inject(Injector);
  let first = true;
  const navigations = router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => {
    if (first) {
      first = false;
      return;
    }
    afterNextRender(
      () => setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: false }), 30),
      { injector },
    );
  });
  inject(DestroyRef).onDestroy(() => navigations.unsubscribe());
}

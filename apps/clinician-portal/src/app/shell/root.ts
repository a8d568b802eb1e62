import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionWatch, focusHeadingOnNavigation } from '@fyrlykt/portal';
import { LiveRegion } from '@fyrlykt/ui';

@Component({
  selector: 'fy-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, LiveRegion],
  template: `<router-outlet /><fy-live-region />`,
})
export class Root {
  constructor() {
    inject(SessionWatch);
    focusHeadingOnNavigation();
  }
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGES, LocaleStore, SessionStore } from '@fyrlykt/portal';
import { Brand, Icon } from '@fyrlykt/ui';
import { Lighthouse } from './lighthouse';

/** What this is, and one thing to do. */
@Component({
  selector: 'fy-welcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, Icon, Lighthouse, TranslocoPipe],
  templateUrl: './welcome.html',
  styleUrl: './welcome.css',
})
export class Welcome {
  protected readonly session = inject(SessionStore);
  protected readonly locale = inject(LocaleStore);
  protected readonly languages = LANGUAGES;
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Outbox, SessionStore } from '@fyrlykt/portal';
import { Brand, Icon } from '@fyrlykt/ui';
import { filter, map } from 'rxjs';
import { PersonStore } from './person-store';

/** The frame around every page: where one is, for whom one reports, what waits, and the way to the rest. */
@Component({
  selector: 'fy-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, Icon, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly people = inject(PersonStore);
  protected readonly session = inject(SessionStore);
  private readonly outbox = inject(Outbox);
  protected readonly waiting = computed(() => this.outbox.waiting().length);
  protected readonly asking = computed(() => this.outbox.needAnswer().length);
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** One thing per page: a round of recording has no other ways out than its own. */
  protected readonly isRecording = computed(() => /^\/record\/(task|measures)\//.test(this.url()));
  protected readonly helping = computed(() => (this.people.onBehalf() ? this.people.chosen()?.name : undefined));

  /** The address stays as it is: a fragment would be read against the base address. */
  protected skip(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}

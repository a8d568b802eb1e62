import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Outbox, SessionStore } from '@fyrlykt/portal';
import { Brand, Icon } from '@fyrlykt/ui';
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
  protected readonly helping = computed(() => (this.people.onBehalf() ? this.people.chosen()?.name : undefined));

  /** The address stays as it is: a fragment would be read against the base address. */
  protected skip(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}

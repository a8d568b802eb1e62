import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton } from '@fyrlykt/ui';
import { DoseSentence } from '../../../shell/dose-sentence';
import { PersonStore } from '../../../shell/person-store';
import { TodayStore } from '../data/today-store';
import { AppointmentCard } from '../ui/appointment-card';
import { CoverageCard } from '../ui/coverage-card';
import { LatestCard } from '../ui/latest-card';
import { PauseCard } from '../ui/pause-card';
import { TaskCard } from '../ui/task-card';

/** What to do today, what is done, who looks and when. */
@Component({
  selector: 'fy-today-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AppointmentCard,
    CoverageCard,
    EmptyState,
    FaultState,
    Icon,
    LatestCard,
    Page,
    PauseCard,
    RouterLink,
    Skeleton,
    TaskCard,
    TranslocoPipe,
  ],
  providers: [TodayStore],
  templateUrl: './today-page.html',
  styles: `
    .done-list {
      display: flex;
      flex-direction: column;
      gap: var(--space-2);
    }
    .done-list li {
      display: flex;
      gap: var(--space-2);
      align-items: center;
    }
    .done-list fy-icon {
      color: var(--green);
    }
  `,
})
export class TodayPage {
  protected readonly store = inject(TodayStore);
  protected readonly people = inject(PersonStore);
  protected readonly dose = inject(DoseSentence);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  protected readonly heading = computed(() => {
    const today = this.store.today();
    if (today === undefined) return this.words.say('today.title');
    if (this.people.onBehalf()) return this.words.say('today.helloHelper', { name: today.givenName });
    return this.words.say('today.hello', { name: today.givenName });
  });
  protected readonly lead = computed(() => {
    if (this.store.today() === undefined) return '';
    const left = this.store.todo().length;
    if (left === 0 && this.store.pauses().length > 0) return this.words.say('pause.lead');
    if (left === 0) return this.words.say(this.store.done().length > 0 ? 'today.allDone' : 'today.nothingDue');
    return this.words.say(left === 1 ? 'today.oneLeft' : 'today.someLeft', { n: left });
  });
  protected readonly date = computed(() => {
    const day = this.store.today()?.day;
    return day === undefined ? '' : this.formats.day(`${day}T12:00:00Z`);
  });
}

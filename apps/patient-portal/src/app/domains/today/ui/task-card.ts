import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats, MeasureWords, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';

export interface ShownTask {
  readonly id: string;
  readonly title: { readonly text: string; readonly language: string };
  readonly kinds: readonly string[];
  readonly formId?: string | null;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly state: 'UPCOMING' | 'DUE' | 'DONE' | 'MISSED';
}

/** One task of the day. Only the first one due carries the page's primary button. */
@Component({
  selector: 'fy-task-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <article class="card" [class.main]="main()">
      <div class="stack tight">
        <h2 [attr.lang]="task().title.language">{{ task().title.text }}</h2>
        <p class="soft">{{ what() }}</p>
        <p class="with-icon small soft">
          <fy-icon name="clock" /><span>{{ when() }}</span>
        </p>
      </div>
      @if (task().state !== 'UPCOMING') {
        <a class="button wide" [class.primary]="main()" [routerLink]="['/record', 'task', task().id]">
          {{ (task().state === 'MISSED' ? 'today.stillStart' : 'today.start') | transloco }}
          <span class="visually-hidden">: {{ task().title.text }}</span>
        </a>
      }
    </article>
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: var(--space-4);
    }
    .main {
      border-color: var(--primary);
      border-inline-start-width: 0.375rem;
    }
  `,
})
export class TaskCard {
  readonly task = input.required<ShownTask>();
  readonly main = input(false);
  private readonly measures = inject(MeasureWords);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);

  protected readonly what = computed(() => {
    const { kinds, formId } = this.task();
    const names = this.namesOf(kinds);
    return [...names, ...(formId ? [this.words.say('today.questions')] : [])].join(' · ');
  });
  protected readonly when = computed(() => {
    const { state, opensAt, closesAt } = this.task();
    // Midnight is nobody's hour: such a task is for the whole day.
    const allDay = this.formats.time(closesAt) === '00:00';
    const times = { opens: this.formats.time(opensAt), closes: this.formats.time(closesAt) };
    switch (state) {
      case 'UPCOMING':
        return this.words.say('today.opens', times);
      case 'MISSED':
        return this.words.say(allDay ? 'today.wasDueToday' : 'today.wasDue', times);
      case 'DUE':
      case 'DONE':
        return this.words.say(allDay ? 'today.anyTime' : 'today.before', times);
    }
  });

  private namesOf(kinds: readonly string[]): string[] {
    const pair = kinds.includes('systolic') && kinds.includes('diastolic');
    return kinds
      .filter((kind) => !(pair && kind === 'diastolic'))
      .map((kind) =>
        pair && kind === 'systolic' ? this.words.say('measure.blood-pressure') : this.measures.name(kind),
      );
  }
}

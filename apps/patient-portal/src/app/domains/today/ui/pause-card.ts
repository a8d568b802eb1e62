import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';

export interface ShownPause {
  readonly reason?: 'HOLIDAY' | 'ADMISSION' | 'OTHER' | null;
  readonly lastDay: string;
  readonly wholePlan: boolean;
}

/** A pause that is going on: until when, and that one may measure all the same. */
@Component({
  selector: 'fy-pause-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <section class="card stack tight" [attr.aria-label]="heading()">
      <h2 class="with-icon"><fy-icon name="pause" />{{ heading() }}</h2>
      <p>{{ (pause().wholePlan ? 'pause.nothing' : 'pause.some') | transloco }}</p>
      <p>{{ 'pause.still' | transloco }}</p>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--text-l);
    }
  `,
})
export class PauseCard {
  readonly pause = input.required<ShownPause>();
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);

  protected readonly heading = computed(() => {
    const { reason, lastDay } = this.pause();
    const at = `${lastDay}T12:00:00Z`;
    const key = reason === 'HOLIDAY' || reason === 'ADMISSION' ? reason : 'OTHER';
    return this.words.say(`pause.until.${key}`, { day: `${this.formats.weekday(at)} ${this.formats.day(at)}` });
  });
}

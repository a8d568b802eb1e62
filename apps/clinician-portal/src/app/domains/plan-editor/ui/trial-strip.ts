import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats } from '@fyrlykt/portal';

/** One day under the limits in force and under those proposed; no zone is green, or nothing measured. */
export interface StripDay {
  readonly day: string;
  readonly measured: boolean;
  readonly inForce: 'YELLOW' | 'RED' | undefined;
  readonly proposed: 'YELLOW' | 'RED' | undefined;
}

const HEIGHT = { RED: 24, YELLOW: 14, GREEN: 4 } as const;
const ROW = 26;

/** One bar a day, higher when worse, so that colour is never alone. The numbers stand in a table beside it. */
@Component({
  selector: 'fy-trial-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (row of rows(); track row.name) {
      <div>
        <p class="small">{{ row.name | transloco }}</p>
        <svg
          [attr.viewBox]="'0 0 ' + days().length + ' ' + row.height"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          @for (bar of row.bars; track bar.x) {
            <rect
              [attr.x]="bar.x"
              [attr.y]="row.height - bar.height"
              width="0.8"
              [attr.height]="bar.height"
              [class]="bar.tone"
            />
          }
        </svg>
      </div>
    }
    <p class="ends small soft">
      <span>{{ ends().first }}</span><span>{{ ends().last }}</span>
    </p>
    <p class="small soft">{{ 'trial.picture' | transloco }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-2);
    }
    svg {
      display: block;
      width: 100%;
      height: 2.25rem;
      border-bottom: 1px solid var(--line-strong);
    }
    .red {
      fill: var(--red);
    }
    .yellow {
      fill: var(--yellow);
    }
    .green {
      fill: var(--green);
    }
    .ends {
      display: flex;
      justify-content: space-between;
    }
  `,
})
export class TrialStrip {
  readonly days = input.required<readonly StripDay[]>();
  readonly compared = input.required<boolean>();
  private readonly formats = inject(Formats);

  protected readonly rows = computed(() => {
    const row = (name: string, zoneOf: (day: StripDay) => StripDay['inForce']) => ({
      name,
      height: ROW,
      bars: this.days().flatMap((day, x) => {
        const zone = zoneOf(day) ?? 'GREEN';
        return day.measured || zone !== 'GREEN' ? [{ x, height: HEIGHT[zone], tone: zone.toLowerCase() }] : [];
      }),
    });
    const proposed = row('trial.proposed', (day) => day.proposed);
    return this.compared() ? [row('trial.inForce', (day) => day.inForce), proposed] : [proposed];
  });

  protected readonly ends = computed(() => {
    const [first, last] = [this.days()[0]?.day, this.days().at(-1)?.day];
    const told = (day: string | undefined): string =>
      day === undefined ? '' : this.formats.shortDay(`${day}T12:00:00Z`);
    return { first: told(first), last: told(last) };
  });
}

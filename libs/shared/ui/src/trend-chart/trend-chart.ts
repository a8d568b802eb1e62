import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Chart } from 'chart.js';
import { chartConfig, paletteOf } from './draw';
import { hasFlag, POINT_FLAG, type ShownSeries } from './series';
import { summarise } from './summary';
import { axisFor } from './y-axis';

/** A measure over time as a sentence, a picture and a table that say the same. Chart.js loads with the first picture. */
@Component({
  selector: 'fy-trend-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './trend-chart.html',
  styleUrl: './trend-chart.css',
})
export class TrendChart {
  readonly kind = input.required<string>();
  readonly name = input.required<string>();
  readonly unit = input.required<string>();
  readonly decimals = input(0);
  readonly series = input.required<ShownSeries>();
  readonly days = input.required<number>();
  readonly locale = input.required<readonly string[]>();
  readonly theme = input<string>('light');

  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private chart: Chart | undefined;
  private turn = 0;

  protected readonly summary = computed(() => summarise(this.series()));
  protected readonly sentence = computed(() => {
    const found = this.summary();
    return (
      found && {
        ...found,
        days: this.days(),
        low: this.value(found.low),
        high: this.value(found.high),
        middle: this.value(found.middle),
        latest: this.value(found.latest),
        latestAt: this.moment(found.latestAt),
        unit: this.unit(),
      }
    );
  });
  protected readonly rows = computed(() => {
    const { t, v, f } = this.series().points;
    return t
      .map((at, index) => ({
        at: this.moment(at),
        value: this.value(v[index] ?? 0),
        source: hasFlag(f?.[index], POINT_FLAG.device) ? 'device' : 'typed',
        late: hasFlag(f?.[index], POINT_FLAG.late),
      }))
      .reverse();
  });

  constructor() {
    afterRenderEffect(() => {
      this.theme();
      void this.draw(this.series(), this.canvas()?.nativeElement);
    });
    inject(DestroyRef).onDestroy(() => {
      this.turn += 1;
      this.chart?.destroy();
    });
  }

  /** Only the newest call draws: an older one that waited for Chart.js gives way. */
  private async draw(series: ShownSeries, canvas: HTMLCanvasElement | undefined): Promise<void> {
    this.turn += 1;
    const turn = this.turn;
    if (canvas === undefined) return;
    const { loadChart } = await import('./load-chart');
    if (turn !== this.turn || !canvas.isConnected) return;
    this.chart?.destroy();
    const { v, min, max } = series.points;
    this.chart = loadChart(
      canvas,
      chartConfig(series, {
        axis: axisFor(this.kind(), [...v, ...(min ?? []), ...(max ?? [])]),
        palette: paletteOf(canvas),
        still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        day: (at) => this.format(at, { day: 'numeric', month: 'short' }),
        moment: (at) => this.moment(at),
        value: (value) => `${this.value(value)} ${this.unit()}`,
        tick: (value) => this.value(value),
      }),
    );
  }

  private value(value: number): string {
    return new Intl.NumberFormat([...this.locale()], { maximumFractionDigits: this.decimals() }).format(value);
  }

  private moment(at: number): string {
    return this.format(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  }

  private format(at: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat([...this.locale()], { timeZone: 'Europe/Oslo', ...options }).format(at);
  }
}

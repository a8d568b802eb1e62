import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FaultState, liveQuery, LocaleStore, MeasureWords, ThemeStore } from '@fyrlykt/portal';
import { type ShownSeries, Skeleton, TrendChart } from '@fyrlykt/ui';
import { PatientTrendDocument } from '../data/generated/operations';

const DAY_MS = 86_400_000;

/** One measure's trend with the limits as they were. */
@Component({
  selector: 'fy-trend-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FaultState, Skeleton, TrendChart],
  template: `
    <section class="card stack tight" [attr.aria-label]="name()">
      <h3>{{ name() }}</h3>
      @if (series(); as shown) {
        <fy-trend-chart
          [kind]="kind()"
          [name]="name()"
          [unit]="measures.unitOf(kind())"
          [decimals]="measures.decimals(kind())"
          [series]="shown"
          [days]="days()"
          [locale]="locale.locales()"
          [theme]="theme.theme()"
        />
      } @else if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else {
        <fy-skeleton [lines]="2" />
      }
    </section>
  `,
})
export class TrendCard {
  readonly patientId = input.required<string>();
  readonly kind = input.required<string>();
  readonly days = input.required<number>();
  protected readonly measures = inject(MeasureWords);
  protected readonly locale = inject(LocaleStore);
  protected readonly theme = inject(ThemeStore);

  private readonly period = computed(() => {
    // To the end of the hour, so that the same question is not a new one each second.
    const to = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
    return { from: new Date(to - this.days() * DAY_MS).toISOString(), to: new Date(to).toISOString() };
  });
  protected readonly query = liveQuery(
    PatientTrendDocument,
    () => ({ id: this.patientId(), kind: this.kind(), ...this.period() }),
    { when: ({ topic, patientId }) => (topic === 'SUBMISSION' || topic === 'PLAN') && patientId === this.patientId() },
  );
  protected readonly name = computed(() => this.measures.name(this.kind()));
  protected readonly series = computed<ShownSeries | undefined>(() => {
    const trend = this.query.data()?.patient?.trend;
    if (!trend) return undefined;
    return {
      points: trend.points,
      from: Date.parse(trend.from),
      to: Date.parse(trend.to),
      bands: trend.bands.map((band) => ({
        zone: band.zone,
        from: Date.parse(band.from),
        to: Date.parse(band.to),
        low: band.low ?? null,
        high: band.high ?? null,
      })),
    };
  });
}

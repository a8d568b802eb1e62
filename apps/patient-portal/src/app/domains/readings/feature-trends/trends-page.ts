import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, liveQuery } from '@fyrlykt/portal';
import { EmptyState, Page, Skeleton } from '@fyrlykt/ui';
import { PersonStore } from '../../../shell/person-store';
import { MyKindsDocument } from '../data/generated/operations';
import { TrendCard } from './trend-card';

const PERIODS = [7, 30, 90, 365] as const;

/** Own readings over time, a card per measure. */
@Component({
  selector: 'fy-trends-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Page, RouterLink, Skeleton, TranslocoPipe, TrendCard],
  template: `
    <fy-page [heading]="'readings.title' | transloco" [lead]="'readings.lead' | transloco">
      <fieldset class="periods">
        <legend class="visually-hidden">{{ 'readings.period' | transloco }}</legend>
        @for (period of periods; track period) {
          <label>
            <input type="radio" name="period" [checked]="days() === period" (change)="days.set(period)" />
            <span>{{ 'readings.days.' + period | transloco }}</span>
          </label>
        }
      </fieldset>
      @if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <fy-skeleton />
      } @else {
        @for (kind of kinds(); track kind) {
          <fy-trend-card [kind]="kind" [days]="days()" />
        } @empty {
          <fy-empty-state [title]="'readings.none' | transloco" [text]="'readings.noneText' | transloco" />
        }
      }
      <a class="button wide" routerLink="sent">{{ 'readings.sent' | transloco }}</a>
    </fy-page>
  `,
  styles: `
    .periods {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(4.75rem, 1fr));
      gap: var(--space-2);
    }
    .periods label {
      position: relative;
    }
    .periods span {
      display: flex;
      align-items: center;
      justify-content: center;
      min-height: var(--target);
      padding: var(--space-1);
      border: 2px solid var(--line-strong);
      border-radius: var(--radius-m);
      background: var(--surface);
      font-weight: 600;
      text-align: center;
    }
    .periods input {
      position: absolute;
      opacity: 0;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      cursor: pointer;
    }
    .periods input:checked + span {
      background: var(--primary);
      border-color: var(--primary);
      color: var(--on-primary);
    }
    .periods input:focus-visible + span {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
  `,
})
export class TrendsPage {
  private readonly people = inject(PersonStore);
  protected readonly periods = PERIODS;
  protected readonly days = signal<number>(30);
  protected readonly query = liveQuery(MyKindsDocument, () => {
    const patientId = this.people.patientId();
    return patientId === undefined ? undefined : { patientId };
  });
  protected readonly kinds = computed(() => this.query.data()?.today?.kinds ?? []);
}

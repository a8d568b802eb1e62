import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Live, liveQuery, SessionStore } from '@fyrlykt/portal';
import { Brand, EmptyState, Icon } from '@fyrlykt/ui';
import { CountsDocument } from './data/generated/operations';
import { UnitStore } from './unit-store';

/** The frame: which unit one works for, where one is, and how much there is of each kind of work. */
@Component({
  selector: 'fy-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, EmptyState, FaultState, Icon, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly units = inject(UnitStore);
  protected readonly session = inject(SessionStore);
  protected readonly live = inject(Live);
  private readonly router = inject(Router);
  private readonly query = liveQuery(CountsDocument, () => {
    const unitId = this.units.unitId();
    return unitId === undefined ? undefined : { unitId };
  });
  protected readonly counts = computed(() => this.query.data()?.workListCounts);
  protected readonly links = computed(() => {
    const counts = this.counts();
    const list = [
      {
        path: '/',
        key: 'nav.worklist',
        icon: 'list',
        exact: true,
        count: counts && counts.red + counts.yellow + counts.other,
      },
      { path: '/patients', key: 'nav.patients', icon: 'people', exact: false, count: undefined },
      { path: '/review', key: 'nav.review', icon: 'check', exact: false, count: counts?.greenToReview },
    ] as const;
    const plans = { path: '/plans', key: 'nav.plans', icon: 'plan', exact: false, count: undefined } as const;
    if (this.units.isDoctor()) return [list[1], plans];
    return this.units.maySign() ? [...list, plans] : list;
  });

  protected skip(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }

  protected async choose(event: Event): Promise<void> {
    this.units.choose((event.target as HTMLSelectElement).value);
    await this.router.navigateByUrl('/', { onSameUrlNavigation: 'reload' });
  }

  protected retry(): void {
    void this.units.retry().then(() => this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' }));
  }
}

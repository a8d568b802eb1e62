import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState } from '@fyrlykt/portal';
import { Page, Skeleton } from '@fyrlykt/ui';
import { RecordStore } from '../data/record-store';

/** Opens the round named in the address before its pages are shown. */
@Component({
  selector: 'fy-record-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FaultState, Page, RouterOutlet, Skeleton, TranslocoPipe],
  template: `
    @if (store.ready()) {
      <router-outlet />
    } @else if (store.fault()) {
      <fy-page [heading]="'record.title' | transloco" back="/">
        <fy-fault [fault]="store.fault()!" (retry)="start()" />
      </fy-page>
    } @else {
      <fy-skeleton [lines]="2" />
    }
  `,
})
export class RecordFrame {
  readonly taskKey = input<string>();
  readonly measures = input<string>();
  readonly retestOf = input<string>();
  protected readonly store = inject(RecordStore);

  constructor() {
    effect(() => {
      this.taskKey();
      this.measures();
      untracked(() => this.start());
    });
  }

  protected start(): void {
    this.store.fault.set(undefined);
    const [taskKey, measures] = [this.taskKey(), this.measures()];
    if (taskKey !== undefined) void this.store.startTask(taskKey);
    else if (measures !== undefined) this.store.startMeasures(measures, this.retestOf());
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ErrorState } from '@fyrlykt/ui';
import type { Fault } from '../graphql/fault';
import { FaultWords } from './fault-words';

/** The error state of a page, with the words that belong to the code. */
@Component({
  selector: 'fy-fault',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState],
  template: `<fy-error-state [title]="title()" [text]="text()" (retry)="retry.emit()" />`,
})
export class FaultState {
  readonly fault = input.required<Fault>();
  readonly retry = output<void>();
  private readonly words = inject(FaultWords);
  protected readonly title = computed(() => this.words.title(this.fault()));
  protected readonly text = computed(() => this.words.text(this.fault()));
}

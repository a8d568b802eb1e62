import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** What went wrong, what to do about it, and a way to try again. */
@Component({
  selector: 'fy-error-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="notice bad stack tight" role="alert">
      <p class="with-icon strong"><fy-icon name="warn" />{{ title() }}</p>
      @if (text()) {
        <p>{{ text() }}</p>
      }
      <div>
        <button type="button" class="button" (click)="retry.emit()">{{ 'ui.retry' | transloco }}</button>
      </div>
    </div>
  `,
})
export class ErrorState {
  readonly title = input.required<string>();
  readonly text = input('');
  readonly retry = output<void>();
}

import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing to show, said so that nobody wonders whether it is still loading. */
@Component({
  selector: 'fy-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="strong">{{ title() }}</p>
    @if (text()) {
      <p class="soft">{{ text() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--space-2);
      padding: var(--space-5);
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius-l);
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly text = input('');
}

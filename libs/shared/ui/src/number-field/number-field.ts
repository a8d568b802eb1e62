import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { Icon } from '../icon/icon';

/** One number, typed. Comma and point are both accepted; nothing is corrected behind the person's back. */
@Component({
  selector: 'fy-number-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="field">
      <label [attr.for]="inputId()">{{ label() }}</label>
      @if (hint()) {
        <p class="soft" [id]="inputId() + '-hint'">{{ hint() }}</p>
      }
      <div class="entry">
        <input
          class="input numeric"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          enterkeyhint="next"
          [id]="inputId()"
          [value]="value()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="describedBy()"
          (input)="value.set(read($event))"
        />
        @if (unit()) {
          <span class="unit">{{ unit() }}</span>
        }
      </div>
      @if (error()) {
        <p class="field-error" role="alert" [id]="inputId() + '-error'"><fy-icon name="warn" />{{ error() }}</p>
      }
    </div>
  `,
  styles: `
    .entry {
      display: flex;
      align-items: center;
      gap: var(--space-3);
    }
    .input {
      max-width: 9rem;
      min-height: 4rem;
      font-size: var(--text-2xl);
      font-weight: 600;
    }
    .unit {
      font-size: var(--text-l);
      color: var(--ink-soft);
    }
  `,
})
export class NumberField {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly unit = input('');
  readonly hint = input('');
  readonly error = input('');
  readonly value = model('');

  protected readonly describedBy = computed(() => {
    const ids = [this.hint() ? `${this.inputId()}-hint` : '', this.error() ? `${this.inputId()}-error` : ''];
    return ids.filter(Boolean).join(' ') || null;
  });

  protected read(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}

import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Shortcuts } from '../../../shell/shortcuts';

const KEYS = ['j', 'k', 'o', 'c', '?'] as const;

@Component({
  selector: 'fy-shortcut-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <div class="card stack">
      <h2 id="shortcut-title">{{ 'shortcuts.title' | transloco }}</h2>
      <dl>
        @for (key of keys; track key) {
          <div>
            <dt>
              <kbd>{{ key }}</kbd>
            </dt>
            <dd>{{ 'shortcuts.key.' + (key === '?' ? 'help' : key) | transloco }}</dd>
          </div>
        }
      </dl>
      <label class="choice">
        <input type="checkbox" [checked]="shortcuts.on()" (change)="shortcuts.set(!shortcuts.on())" />
        <span>{{ 'settings.shortcutsOn' | transloco }}</span>
      </label>
      <button type="button" class="button primary" (click)="dialog.close()">{{ 'ui.close' | transloco }}</button>
    </div>
  `,
  styles: `
    .card {
      width: min(28rem, calc(100vw - 2rem));
    }
    dl > div {
      display: flex;
      gap: var(--space-4);
      padding-block: var(--space-1);
    }
    kbd {
      display: inline-block;
      min-width: 2rem;
      padding: 0 var(--space-2);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-s);
      text-align: center;
    }
  `,
})
export class ShortcutHelp {
  protected readonly dialog = inject(DialogRef);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly keys = KEYS;
}

import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultWords } from '@fyrlykt/portal';
import type { PlacedFault } from '../data/placed-fault';

/** Why something was refused: what happened, what to do, and where. */
@Component({
  selector: 'fy-fault-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <ul class="stack tight">
      @for (fault of faults(); track $index) {
        <li>
          {{ words.title(fault) }}. {{ words.text(fault) }}
          @if (fault.path) {
            <span class="small"
              >{{ 'edit.place' | transloco }}: <code>{{ fault.path }}</code></span
            >
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { role: 'alert', class: 'notice bad' },
})
export class FaultList {
  readonly faults = input.required<readonly PlacedFault[]>();
  protected readonly words = inject(FaultWords);
}

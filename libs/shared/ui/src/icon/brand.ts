import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The mark: a lamp on its tower and the sector it lights, with the name beside it. */
@Component({
  selector: 'fy-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="beam" d="M13 8.500 31 2v13Z" />
      <path class="tower" d="M7.500 13h7l2 16h-11zM7 5.500 11 2l4 3.500V11H7z" />
      <circle class="lamp" cx="11" cy="8" r="2" />
    </svg>
    <span>Fyrlykt</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.45em;
      font-size: var(--text-l);
      font-weight: 700;
      letter-spacing: -0.02em;
    }
    svg {
      width: 1.7em;
      height: 1.7em;
    }
    .tower {
      fill: currentColor;
    }
    .beam,
    .lamp {
      fill: var(--lamp);
    }
  `,
})
export class Brand {}

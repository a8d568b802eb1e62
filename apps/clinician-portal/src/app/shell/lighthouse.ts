import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A lighthouse and its three sectors over a quiet sea: the picture the colours come from. Decorative. */
@Component({
  selector: 'fy-lighthouse',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 720 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <path d="M196 62 720 -40V30Z" fill="#e4574c" opacity="0.55" />
      <path d="M196 62 720 30V96Z" fill="#f4b51e" opacity="0.6" />
      <path d="M196 62 720 96V166Z" fill="#3fae78" opacity="0.55" />
      <path d="M0 168c60-8 110-30 170-30 50 0 70 24 120 30H0z" fill="#06202c" />
      <path d="M182 78h28l10 64h-48z" fill="#eef4f6" />
      <path d="M178.500 100h35l2.500 16h-40z" fill="#c9433a" />
      <path d="M178 70h36v9h-36zM184 52h24v18h-24z" fill="#06202c" />
      <path d="M181 52l15-13 15 13z" fill="#c9433a" />
      <circle cx="196" cy="61" r="6" fill="#ffe19a" />
      <path d="M0 166h720v34H0z" fill="#0f3a4e" />
      <path d="M0 180h720v20H0z" fill="#0b3042" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: clamp(8rem, 26vw, 15rem);
    }
  `,
})
export class Lighthouse {}

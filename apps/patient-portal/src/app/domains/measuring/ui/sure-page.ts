import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Page } from '@fyrlykt/ui';

/** "Is 8.5 right?" Nothing is thrown away: a yes keeps the number as it was typed. */
@Component({
  selector: 'fy-sure-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Page, TranslocoPipe],
  template: `
    <fy-page
      [overline]="name()"
      [heading]="'record.sure.title' | transloco: { values: values() }"
      [lead]="'record.sure.lead' | transloco"
    >
      <div class="stack">
        <button type="button" class="button primary wide" (click)="no.emit()">
          {{ 'record.sure.no' | transloco }}
        </button>
        <button type="button" class="button wide" (click)="yes.emit()">
          {{ 'record.sure.yes' | transloco: { values: values() } }}
        </button>
      </div>
    </fy-page>
  `,
})
export class SurePage {
  readonly name = input.required<string>();
  readonly values = input.required<string>();
  readonly yes = output<void>();
  readonly no = output<void>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('h1')?.focus());
  }
}

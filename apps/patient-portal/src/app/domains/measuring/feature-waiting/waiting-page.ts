import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats, Outbox, type Parcel } from '@fyrlykt/portal';
import { EmptyState, Page } from '@fyrlykt/ui';
import type { SubmissionItemInput, SubmitInput } from '../../../shell/data/generated/operations';
import { ParcelWords } from '../data/parcel-words';

/** What lies on the device because the server asked something back after the person had left the round. */
@Component({
  selector: 'fy-waiting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Page, TranslocoPipe],
  template: `
    <fy-page back="/" [heading]="'waiting.title' | transloco" [lead]="'waiting.lead' | transloco">
      @for (parcel of outbox.needAnswer(); track parcel.id) {
        <article class="card stack tight">
          <p class="soft">{{ formats.moment(parcel.keptAt) }}</p>
          <p class="strong">{{ words.of(parcel) }}</p>
          <div class="row">
            <button type="button" class="button primary" (click)="sendAgain(parcel)">
              {{ 'waiting.right' | transloco }}
            </button>
            <button type="button" class="button" (click)="outbox.drop(parcel.id)">
              {{ 'waiting.drop' | transloco }}
            </button>
          </div>
        </article>
      } @empty {
        <fy-empty-state [title]="'waiting.none' | transloco" />
      }
    </fy-page>
  `,
})
export class WaitingPage {
  protected readonly outbox = inject(Outbox);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(ParcelWords);

  protected async sendAgain({ id, content }: Parcel): Promise<void> {
    const { items, ...rest } = content as SubmitInput;
    await this.outbox.send(id, { ...rest, items: items.map(confirmed) });
  }
}

function confirmed(item: SubmissionItemInput): SubmissionItemInput {
  if (item.measurement) return { measurement: { ...item.measurement, confirmed: true } };
  if (item.bloodPressure) return { bloodPressure: { ...item.bloodPressure, confirmed: true } };
  return item;
}

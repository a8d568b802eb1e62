import { inject, Injectable } from '@angular/core';
import { MeasureWords, type Parcel, Words } from '@fyrlykt/portal';
import type { SubmitInput } from '../../../shell/data/generated/operations';

/** What a waiting parcel holds, in one line. */
@Injectable({ providedIn: 'root' })
export class ParcelWords {
  private readonly measures = inject(MeasureWords);
  private readonly words = inject(Words);

  of({ content }: Parcel): string {
    const { items } = content as SubmitInput;
    const values = items.flatMap(({ measurement, bloodPressure }) => {
      if (measurement) return [{ kind: measurement.kind, value: measurement.value }];
      if (!bloodPressure) return [];
      return [
        { kind: 'systolic', value: bloodPressure.systolic },
        { kind: 'diastolic', value: bloodPressure.diastolic },
      ];
    });
    const form = items.some(({ form: answered }) => Boolean(answered));
    return [this.measures.line(values), ...(form ? [this.words.say('today.questions')] : [])]
      .filter(Boolean)
      .join(' · ');
  }
}

import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, faultOf, FaultWords } from '@fyrlykt/portal';
import { Announcer } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { MakeAppointmentDocument } from '../data/generated/operations';

/** A new appointment with a link to the video meeting. */
@Component({
  selector: 'fy-appointment-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <details>
      <summary>{{ 'more.newAppointment' | transloco }}</summary>
      <form class="card stack" (submit)="make($event)">
        <div class="field">
          <label for="title">{{ 'more.subject' | transloco }}</label>
          <input id="title" name="title" class="input" required maxlength="120" autocomplete="off" />
        </div>
        <div class="row">
          <div class="field">
            <label for="startsAt">{{ 'more.start' | transloco }}</label>
            <input id="startsAt" name="startsAt" class="input" type="datetime-local" required />
          </div>
          <div class="field">
            <label for="minutes">{{ 'more.minutes' | transloco }}</label>
            <input id="minutes" name="minutes" class="input" type="number" min="5" max="240" value="30" required />
          </div>
        </div>
        <div class="field">
          <label for="videoUrl">{{ 'more.videoUrl' | transloco }}</label>
          <input id="videoUrl" name="videoUrl" class="input" type="url" required autocomplete="off" />
        </div>
        @for (fault of faults(); track fault.code) {
          <p class="notice bad" role="alert">{{ words.title(fault) }}. {{ words.text(fault) }}</p>
        }
        <div>
          <button type="submit" class="button primary">{{ 'more.make' | transloco }}</button>
        </div>
      </form>
    </details>
  `,
})
export class AppointmentForm {
  readonly patientId = input.required<string>();
  readonly made = output<void>();
  protected readonly words = inject(FaultWords);
  private readonly apollo = inject(Apollo);
  private readonly announcer = inject(Announcer);
  protected readonly faults = signal<readonly Fault[]>([]);

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const field = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.faults.set([]);
    try {
      const input = {
        patientId: this.patientId(),
        title: field('title'),
        startsAt: new Date(field('startsAt')).toISOString(),
        durationMinutes: Number(field('minutes')),
        videoUrl: field('videoUrl'),
      };
      const { data } = await firstValueFrom(
        this.apollo.mutate({ mutation: MakeAppointmentDocument, variables: { input } }),
      );
      if (data?.makeAppointment.__typename === 'AppointmentRefused') {
        this.faults.set(data.makeAppointment.refusals);
        return;
      }
      form.reset();
      this.announcer.say(input.title);
      this.made.emit();
    } catch (error) {
      this.faults.set([faultOf(error)]);
    }
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';

export interface ShownAppointment {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly withName: string;
  readonly videoUrl?: string | null;
}

/** The next appointment; the link is here from ten minutes before until the end. */
@Component({
  selector: 'fy-appointment-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <article class="card stack tight">
      <p class="with-icon soft small"><fy-icon name="video" />{{ 'appointment.label' | transloco }}</p>
      <h2>{{ moment() }}</h2>
      <p>{{ appointment().title }}, {{ appointment().withName }}</p>
      @if (appointment().videoUrl; as url) {
        <a class="button wide" [href]="url" target="_blank" rel="noopener noreferrer">{{
          'appointment.open' | transloco
        }}</a>
      } @else {
        <p class="soft">{{ 'appointment.later' | transloco }}</p>
      }
    </article>
  `,
})
export class AppointmentCard {
  readonly appointment = input.required<ShownAppointment>();
  private readonly formats = inject(Formats);
  protected readonly moment = computed(() => {
    const text = this.formats.moment(this.appointment().startsAt);
    return text.charAt(0).toLocaleUpperCase() + text.slice(1);
  });
}

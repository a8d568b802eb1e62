import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, Formats, liveQuery, MeasureWords, Words } from '@fyrlykt/portal';
import { Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { UnitStore } from '../../../shell/unit-store';
import { PatientMoreDocument } from '../data/generated/operations';
import { PatientStore } from '../data/patient-store';
import { AppointmentForm } from './appointment-form';

/** Appointments, devices, closed episodes and who has looked. */
@Component({
  selector: 'fy-more-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppointmentForm, FaultState, Skeleton, TranslocoPipe, ZoneBadge],
  templateUrl: './more-page.html',
  styles: `
    .columns {
      display: grid;
      gap: var(--space-6);
    }
    @media (min-width: 64rem) {
      .columns {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    .lines li {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class MorePage {
  protected readonly store = inject(PatientStore);
  protected readonly units = inject(UnitStore);
  private readonly formats = inject(Formats);
  private readonly measures = inject(MeasureWords);
  private readonly words = inject(Words);
  protected readonly query = liveQuery(PatientMoreDocument, () => {
    const id = this.store.id();
    return id === undefined ? undefined : { id };
  });

  protected readonly appointments = computed(() =>
    (this.query.data()?.patient?.appointments ?? []).map((appointment) => ({
      ...appointment,
      moment: `${this.formats.moment(appointment.startsAt)}–${this.formats.time(appointment.endsAt)}`,
    })),
  );
  protected readonly devices = computed(() =>
    (this.query.data()?.patient?.devices ?? []).map((device) => ({
      ...device,
      measures: device.kinds.map((kind) => this.measures.name(kind)).join(', '),
      seen: device.lastSeenAt
        ? this.words.say('more.lastSeen', { moment: this.formats.moment(device.lastSeenAt) })
        : this.words.say('more.neverSeen'),
    })),
  );
  protected readonly closed = computed(() =>
    (this.query.data()?.patient?.closedEpisodes ?? []).map((episode) => ({
      id: episode.id,
      zone: episode.zone,
      outcome: episode.outcome ? this.words.say(`outcome.${episode.outcome}`) : '',
      note: episode.note,
      facts: `${episode.closedBy ?? ''}, ${episode.closedAt ? this.formats.moment(episode.closedAt) : ''}`,
    })),
  );
  protected readonly accesses = computed(() =>
    (this.query.data()?.patient?.accessLog ?? []).map((entry) => ({
      ...entry,
      moment: this.formats.moment(entry.at),
      what: this.words.say(entry.kind === 'write' ? 'more.wrote' : 'more.read'),
    })),
  );
}

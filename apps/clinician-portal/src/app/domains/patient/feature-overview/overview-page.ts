import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, Injector, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats, MeasureWords, Words } from '@fyrlykt/portal';
import { EmptyState } from '@fyrlykt/ui';
import { UnitStore } from '../../../shell/unit-store';
import { PatientStore } from '../data/patient-store';
import { EpisodePanel } from './episode-panel';
import type { Matter } from './matter';
import { SilencePanel } from './silence-panel';
import { TrendCard } from './trend-card';

const PERIODS = [7, 30, 90, 365] as const;

/** What is open and what the last weeks look like, side by side. */
@Component({
  selector: 'fy-overview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EpisodePanel, SilencePanel, TranslocoPipe, TrendCard],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  protected readonly store = inject(PatientStore);
  protected readonly units = inject(UnitStore);
  protected readonly formats = inject(Formats);
  private readonly measures = inject(MeasureWords);
  private readonly words = inject(Words);
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  protected readonly periods = PERIODS;
  protected readonly days = signal<number>(90);

  /** What the open episode is about comes first. */
  protected readonly kinds = computed(() => {
    const patient = this.store.patient();
    const urgent =
      patient?.openEpisodes.flatMap(({ findings }) => findings.flatMap(({ kind }) => (kind ? [kind] : []))) ?? [];
    const all = patient?.kinds ?? [];
    return [...new Set([...urgent.filter((kind) => all.includes(kind)), ...all])];
  });
  protected readonly newest = computed(() => this.measures.line(this.store.patient()?.newest ?? []));
  protected readonly pathways = computed(() =>
    (this.store.patient()?.pathways ?? []).map((pathway) => ({
      ...pathway,
      period: this.words.say(pathway.endsOn ? 'patient.pathwayUntil' : 'patient.pathwaySince', {
        from: this.formats.day(`${pathway.startsOn}T12:00:00Z`),
        to: pathway.endsOn ? this.formats.day(`${pathway.endsOn}T12:00:00Z`) : '',
      }),
      duties: pathway.duties.map((duty) => ({
        what: this.words.ofCode('duty', duty.kind),
        who: `${duty.unitName}, ${duty.organisationName}`,
      })),
      shared: pathway.units.map(({ unitName, organisationName, until }) =>
        this.words.say(until ? 'patient.sharedUntil' : 'patient.shared', {
          unit: `${unitName}, ${organisationName}`,
          until: until ? this.formats.day(until) : '',
        }),
      ),
    })),
  );
  protected readonly helpers = computed(() =>
    (this.store.patient()?.helpers ?? []).map(({ name, mandate, mayRead }) => ({
      name,
      what: `${this.words.ofCode('mandate', mandate)}, ${this.words.say(mayRead ? 'patient.helperReads' : 'patient.helperReports')}`,
    })),
  );

  protected async snooze(data: Matter): Promise<void> {
    const { SnoozeDialog } = await import('./snooze-dialog');
    this.dialog.open(SnoozeDialog, {
      data,
      backdropClass: 'fy-backdrop',
      ariaLabelledBy: 'snooze-title',
      injector: this.injector,
    });
  }
}

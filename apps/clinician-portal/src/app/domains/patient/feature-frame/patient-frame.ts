import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CoverageSentence, FaultState, Formats, Words } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton, ZoneBadge } from '@fyrlykt/ui';
import { UnitStore } from '../../../shell/unit-store';
import { PatientStore } from '../data/patient-store';

/** Who this is, above every page about the patient. */
@Component({
  selector: 'fy-patient-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    EmptyState,
    FaultState,
    Icon,
    Page,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Skeleton,
    TranslocoPipe,
    ZoneBadge,
  ],
  templateUrl: './patient-frame.html',
  styleUrl: './patient-frame.css',
})
export class PatientFrame {
  readonly patientId = input.required<string>();
  protected readonly store = inject(PatientStore);
  private readonly units = inject(UnitStore);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly coverageSentence = inject(CoverageSentence);

  protected readonly back = computed(() => (this.units.isDoctor() ? '/patients' : '/'));
  protected readonly facts = computed(() => {
    const patient = this.store.patient();
    if (patient === undefined) return [];
    const { age, birthDate, nationalNumberMasked, condition, phone } = patient;
    return [
      this.words.say('patient.age', { age, date: this.formats.day(`${birthDate}T12:00:00Z`) }),
      nationalNumberMasked,
      this.words.ofCode('condition', condition),
      ...(phone ? [phone] : []),
    ];
  });
  protected readonly coverage = computed(() => {
    const patient = this.store.patient();
    return patient ? this.coverageSentence.now(patient.coverage) : '';
  });
  protected readonly tabs = [
    { path: './', key: 'patient.tab.overview', exact: true },
    { path: 'plan', key: 'patient.tab.plan', exact: false },
    { path: 'submissions', key: 'patient.tab.submissions', exact: false },
    { path: 'more', key: 'patient.tab.more', exact: false },
  ];

  constructor() {
    effect(() => this.store.id.set(this.patientId()));
  }
}

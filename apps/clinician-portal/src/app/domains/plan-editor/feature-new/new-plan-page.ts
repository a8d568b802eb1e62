import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, faultOf, liveQuery, LocaleStore, Words } from '@fyrlykt/portal';
import { Page, Skeleton } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import {
  DraftPlanDocument,
  ImportPlanDocument,
  type PlanOutcomeFragment,
  PlanStartDocument,
} from '../data/generated/operations';
import type { PlacedFault } from '../data/placed-fault';
import { FaultList } from '../ui/fault-list';

const FILE = 'file';

interface Begun {
  readonly patientId: string;
  readonly pathwayId: string;
  readonly reason: string;
}

/** A draft is a copy: of the plan in force, of a template, or of an exported plan. What is refused leaves the form as it was. */
@Component({
  selector: 'fy-new-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FaultList, FaultState, Page, Skeleton, TranslocoPipe],
  templateUrl: './new-plan-page.html',
  styleUrl: './new-plan-page.css',
})
export class NewPlanPage {
  readonly patientId = input.required<string>();
  private readonly apollo = inject(Apollo);
  private readonly router = inject(Router);
  private readonly locale = inject(LocaleStore);
  private readonly words = inject(Words);
  protected readonly file = FILE;
  protected readonly query = liveQuery(PlanStartDocument, () => ({ patientId: this.patientId() }), {
    when: () => false,
  });
  protected readonly patient = computed(() => this.query.data()?.patient);
  protected readonly pathways = computed(() => this.patient()?.pathways ?? []);
  protected readonly sources = computed(() => {
    const current = this.patient()?.plan;
    const templates = (this.query.data()?.planTemplates ?? []).map(({ id, title }) => ({
      id,
      name: (title.find(({ language }) => language === this.locale.language()) ?? title[0])?.text ?? id,
    }));
    const inForce = current ? [{ id: '', name: `${current.title} (${current.number})` }] : [];
    return [...inForce, ...templates, { id: FILE, name: this.words.say('newPlan.file') }];
  });
  protected readonly fromFile = signal(false);
  /** Names of the fields that must be filled in. */
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly faults = signal<readonly PlacedFault[]>([]);

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const file = fileOf(given, 'document');
    const begun = {
      patientId: this.patientId(),
      pathwayId: textOf(given, 'pathway') || (this.pathways()[0]?.id ?? ''),
      reason: textOf(given, 'reason'),
    };
    this.missing.set([...(this.fromFile() && !file ? ['document'] : []), ...(begun.reason === '' ? ['reason'] : [])]);
    this.faults.set([]);
    if (this.missing().length > 0) return;
    // The field for a file is there only while a file is chosen.
    await this.open(file ? this.import(begun, file) : this.draft(begun, textOf(given, 'source') || null));
  }

  private async draft(begun: Begun, templateId: string | null): Promise<PlanOutcomeFragment | undefined> {
    const variables = { input: { ...begun, templateId } };
    const { data } = await firstValueFrom(this.apollo.mutate({ mutation: DraftPlanDocument, variables }));
    return data?.draftPlan;
  }

  private async import(begun: Begun, file: File): Promise<PlanOutcomeFragment | undefined> {
    const variables = { input: { ...begun, document: await file.text() } };
    const { data } = await firstValueFrom(this.apollo.mutate({ mutation: ImportPlanDocument, variables }));
    return data?.importPlan;
  }

  private async open(sent: Promise<PlanOutcomeFragment | undefined>): Promise<void> {
    try {
      const result = await sent;
      if (result?.__typename === 'PlanSaved') await this.router.navigate(['/plans', result.plan.id]);
      else if (result?.__typename === 'PlanRefused') this.faults.set(result.refusals);
    } catch (error) {
      this.faults.set([faultOf(error)]);
    }
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function fileOf(form: FormData, name: string): File | undefined {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value : undefined;
}

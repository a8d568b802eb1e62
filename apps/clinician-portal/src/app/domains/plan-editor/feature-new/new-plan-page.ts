import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Fault, FaultState, faultOf, FaultWords, liveQuery, LocaleStore } from '@fyrlykt/portal';
import { Page, Skeleton } from '@fyrlykt/ui';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { DraftPlanDocument, type DraftPlanInput, PlanStartDocument } from '../data/generated/operations';

/** A draft is a copy: of the plan in force, or of a template. */
@Component({
  selector: 'fy-new-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FaultState, Page, Skeleton, TranslocoPipe],
  template: `
    <fy-page
      [back]="['/patients', patientId(), 'plan']"
      [overline]="patient()?.name ?? ''"
      [heading]="'newPlan.title' | transloco"
      [lead]="'newPlan.lead' | transloco"
    >
      @if (query.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="query.refetch()" />
      } @else if (query.loading()) {
        <fy-skeleton />
      } @else {
        <form class="card stack narrow" novalidate (submit)="make($event)">
          <fieldset class="stack tight">
            <legend class="label">{{ 'newPlan.from' | transloco }}</legend>
            @for (source of sources(); track source.id; let first = $first) {
              <label class="option"
                ><input type="radio" name="source" [value]="source.id" [checked]="first" /><span>{{
                  source.name
                }}</span></label
              >
            }
          </fieldset>
          @if (pathways().length > 1) {
            <div class="field">
              <label for="pathway">{{ 'newPlan.pathway' | transloco }}</label>
              <select id="pathway" name="pathway" class="input">
                @for (pathway of pathways(); track pathway.id) {
                  <option [value]="pathway.id">{{ pathway.title }}</option>
                }
              </select>
            </div>
          }
          <div class="field">
            <label for="reason">{{ 'newPlan.reason' | transloco }}</label>
            @if (error()) {
              <p class="field-error" id="reason-error" role="alert">{{ 'newPlan.reasonMissing' | transloco }}</p>
            }
            <textarea
              id="reason"
              name="reason"
              class="input"
              rows="3"
              [attr.aria-invalid]="error() ? 'true' : null"
              [attr.aria-describedby]="error() ? 'reason-error' : null"
            ></textarea>
          </div>
          @for (fault of faults(); track fault.code) {
            <p class="notice bad" role="alert">{{ words.title(fault) }}. {{ words.text(fault) }}</p>
          }
          <div>
            <button type="submit" class="button primary">{{ 'newPlan.make' | transloco }}</button>
          </div>
        </form>
      }
    </fy-page>
  `,
  styles: `
    .narrow {
      max-width: 40rem;
    }
    .option {
      display: flex;
      gap: var(--space-3);
      align-items: center;
      min-height: 2.25rem;
    }
    .option input {
      width: 1.25rem;
      height: 1.25rem;
      margin: 0;
      accent-color: var(--primary);
    }
  `,
})
export class NewPlanPage {
  readonly patientId = input.required<string>();
  private readonly apollo = inject(Apollo);
  private readonly router = inject(Router);
  private readonly locale = inject(LocaleStore);
  protected readonly words = inject(FaultWords);
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
    return current ? [{ id: '', name: `${current.title} (${current.number})` }, ...templates] : templates;
  });
  protected readonly error = signal(false);
  protected readonly faults = signal<readonly Fault[]>([]);

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const reason = textOf(given, 'reason');
    const pathwayId = textOf(given, 'pathway') || (this.pathways()[0]?.id ?? '');
    this.error.set(reason === '');
    this.faults.set([]);
    if (reason === '' || pathwayId === '') return;
    await this.send({ patientId: this.patientId(), pathwayId, templateId: textOf(given, 'source') || null, reason });
  }

  private async send(input: DraftPlanInput): Promise<void> {
    try {
      const { data } = await firstValueFrom(this.apollo.mutate({ mutation: DraftPlanDocument, variables: { input } }));
      const result = data?.draftPlan;
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

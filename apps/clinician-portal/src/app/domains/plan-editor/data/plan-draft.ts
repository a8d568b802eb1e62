import { computed, inject, Injectable, signal } from '@angular/core';
import { type Fault as Failure, LocaleStore, PlanWords } from '@fyrlykt/portal';
import type { Dose, Fault, Plan, Task } from '@fyrlykt/triage';
import { readNumber } from '@fyrlykt/ui';
import { type EditableLimit, limitsOf, withLimits } from './editable-limits';
import { type TypedSchedule, typedOf, withSchedules } from './editable-schedule';

export type AdviceZone = keyof Plan['advice'];

const ZONES: readonly AdviceZone[] = ['GREEN', 'YELLOW', 'RED'];

/** What has been typed into a draft and not been saved: the plan as it would become, and what is wrong with it. */
@Injectable()
export class PlanDraft {
  private readonly locale = inject(LocaleStore);
  private readonly planWords = inject(PlanWords);
  readonly engine = signal<typeof import('./engine') | undefined>(undefined);
  readonly engineFailure = signal<Failure | undefined>(undefined);
  /** The plan as it is stored. */
  readonly stored = signal<Plan | undefined>(undefined);
  private readonly limits = signal<Readonly<Record<string, string>>>({});
  private readonly advice = signal<Readonly<Partial<Record<AdviceZone, string>>>>({});
  private readonly schedules = signal<Readonly<Record<number, TypedSchedule>>>({});

  /** Whether the lower steps are to be taken out of the plan. */
  readonly isDoseDropped = signal(false);

  constructor() {
    void this.loadEngine();
  }

  readonly rows = computed(() => {
    const plan = this.stored();
    return (plan ? limitsOf(plan) : []).map((limit) => {
      const text = this.limits()[idOf(limit)] ?? String(limit.value).replace('.', ',');
      return { limit, id: idOf(limit), text, value: readNumber(text) };
    });
  });

  private readonly changedLimits = computed(() =>
    this.rows().flatMap(({ limit, value }) => (value === undefined || value === limit.value ? [] : [{ limit, value }])),
  );

  private readonly changedSchedules = computed(() => {
    const tasks = this.stored()?.tasks ?? [];
    const changed = Object.entries(this.schedules()).filter(([index, typed]) => {
      const task = tasks[Number(index)];
      return task !== undefined && JSON.stringify(typedOf(task.schedule)) !== JSON.stringify(typed);
    });
    return Object.fromEntries(changed);
  });

  /** What somebody writes is shown as written: a translation of the old text would say something else. */
  private readonly changedAdvice = computed(() => {
    const before = this.stored()?.advice;
    const written = ZONES.flatMap((zone) => {
      const text = this.advice()[zone];
      const same = text === undefined || text === this.planWords.text(before?.[zone]);
      return same ? [] : [[zone, { [this.locale.language()]: text }] as const];
    });
    return Object.fromEntries(written);
  });

  /** As it would be saved; a number that cannot be read stays as it was. */
  readonly proposed = computed((): Plan | undefined => {
    const plan = this.stored();
    if (plan === undefined || !this.isChanged()) return plan;
    const limited = withSchedules(withLimits(plan, this.changedLimits()), this.changedSchedules());
    const { dose, ...advised } = { ...limited, advice: { ...limited.advice, ...this.changedAdvice() } };
    const kept = this.isDoseDropped() ? undefined : this.followed(dose, plan.tasks, limited.tasks);
    return kept === undefined ? advised : { ...advised, dose: kept };
  });

  readonly isChanged = computed(
    () =>
      this.changedLimits().length > 0 ||
      Object.keys(this.changedSchedules()).length > 0 ||
      Object.keys(this.changedAdvice()).length > 0 ||
      this.isDoseDropped(),
  );

  readonly unreadable = computed(() => this.rows().filter(({ value }) => value === undefined));

  /** What the engine says of the plan as it would be saved. */
  readonly faults = computed<readonly Fault[]>(() => {
    const [plan, engine] = [this.proposed(), this.engine()];
    return plan && engine && this.isChanged() ? engine.checkPlan(plan) : [];
  });

  readonly isWhole = computed(() => this.unreadable().length === 0 && this.faults().length === 0);

  /** Lower steps follow the tasks that they lower. */
  private followed(dose: Dose | undefined, before: readonly Task[], after: readonly Task[]): Dose | undefined {
    const engine = this.engine();
    return dose && engine && before !== after ? engine.followTasks(dose, before, after) : dose;
  }

  faultsAt(path: string): readonly Fault[] {
    return this.faults().filter((fault) => fault.path === path || fault.path.startsWith(`${path}/`));
  }

  typeLimit(id: string, text: string): void {
    this.limits.update((typed) => ({ ...typed, [id]: text }));
  }

  writeAdvice(zone: AdviceZone, text: string): void {
    this.advice.update((written) => ({ ...written, [zone]: text }));
  }

  schedule(task: number, typed: TypedSchedule): void {
    this.schedules.update((schedules) => ({ ...schedules, [task]: typed }));
  }

  typedSchedule(task: number): TypedSchedule | undefined {
    return this.schedules()[task];
  }

  async loadEngine(): Promise<void> {
    this.engineFailure.set(undefined);
    try {
      this.engine.set(await import('./engine'));
    } catch {
      this.engineFailure.set({ code: 'network/unreachable' });
    }
  }

  reset(): void {
    this.limits.set({});
    this.advice.set({});
    this.schedules.set({});
    this.isDoseDropped.set(false);
  }
}

const idOf = ({ rule, level, edge }: EditableLimit): string => `limit-${rule}-${level}-${edge}`;

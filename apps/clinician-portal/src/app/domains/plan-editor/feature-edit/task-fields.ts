import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultWords, localDay, PlanWords, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';
import { type DayChoice, type TypedSchedule, typedOf } from '../data/editable-schedule';
import { PlanDraft } from '../data/plan-draft';

const CHOICES: readonly DayChoice[] = ['everyDay', 'weekdays', 'everyDays'];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const USUAL_SPANS = [2, 3, 4, 5, 6, 7, 10, 14, 21, 28];

/** When each task is due: hours, days, and until when. */
@Component({
  selector: 'fy-task-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './task-fields.html',
  styleUrl: './task-fields.css',
})
export class TaskFields {
  readonly editable = input.required<boolean>();
  private readonly draft = inject(PlanDraft);
  private readonly planWords = inject(PlanWords);
  private readonly faultWords = inject(FaultWords);
  private readonly words = inject(Words);
  protected readonly choices = CHOICES;
  protected readonly weekdays = WEEKDAYS;

  protected readonly rows = computed(() => {
    const tasks = this.draft.proposed()?.tasks ?? [];
    return tasks.map((task, index) => {
      const typed = this.draft.typedSchedule(index) ?? typedOf(task.schedule);
      const faults = this.draft.faultsAt(`/tasks/${index}`).map(({ code }) => ({ code: `plan/${code}` }));
      return {
        index,
        id: `task-${index}`,
        typed,
        ...this.planWords.task(task),
        spans: [...new Set([...USUAL_SPANS, typed.everyDays])].sort((a, b) => a - b),
        faults: [...new Set(faults.map((fault) => `${this.faultWords.title(fault)}. ${this.faultWords.text(fault)}`))],
      };
    });
  });

  protected label(key: string, index: number): string {
    return `${this.words.say(key)} ${index + 1}`;
  }

  protected time(
    task: number,
    typed: TypedSchedule,
    change: { window: number; side: 'from' | 'to' },
    event: Event,
  ): void {
    const text = valueOf(event);
    const windows = typed.windows.map((window, index) =>
      index === change.window ? { ...window, [change.side]: text } : window,
    );
    this.draft.schedule(task, { ...typed, windows });
  }

  protected addWindow(task: number, typed: TypedSchedule): void {
    this.draft.schedule(task, { ...typed, windows: [...typed.windows, { from: '18:00', to: '21:00' }] });
  }

  protected removeWindow(task: number, typed: TypedSchedule, place: number): void {
    this.draft.schedule(task, { ...typed, windows: typed.windows.filter((_, index) => index !== place) });
  }

  protected choose(task: number, typed: TypedSchedule, choice: DayChoice): void {
    // Counting days needs a day to count from.
    const from = choice === 'everyDays' && typed.from === '' ? localDay(Date.now()) : typed.from;
    this.draft.schedule(task, { ...typed, choice, from });
  }

  protected tick(task: number, typed: TypedSchedule, weekday: number): void {
    const others = typed.weekdays.filter((day) => day !== weekday);
    const weekdays = others.length === typed.weekdays.length ? [...others, weekday] : others;
    this.draft.schedule(task, { ...typed, weekdays });
  }

  protected set(task: number, typed: TypedSchedule, field: 'from' | 'until' | 'everyDays', event: Event): void {
    const text = valueOf(event);
    this.draft.schedule(task, { ...typed, [field]: field === 'everyDays' ? Number(text) : text });
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

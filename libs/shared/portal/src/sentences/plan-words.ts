import { inject, Injectable } from '@angular/core';
import type { LocalisedText, Plan, Rule, Schedule, Task } from '@fyrlykt/triage';
import { SENTENCE_BOOKS } from '@fyrlykt/triage/sentences';
import { Formats } from '../locale/formats';
import { LocaleStore } from '../locale/locale-store';
import { Words } from '../locale/words';
import { MeasureWords } from './measure-words';
import { unwordedDifferences } from './unworded-differences';

const EDGES = ['below', 'atOrBelow', 'above', 'atOrAbove'] as const;

export interface LimitLine {
  readonly id: string;
  readonly zone: 'YELLOW' | 'RED';
  readonly text: string;
  readonly source?: string;
}

/** What a plan says, in words, and how two of its versions differ. */
@Injectable({ providedIn: 'root' })
export class PlanWords {
  private readonly words = inject(Words);
  private readonly measures = inject(MeasureWords);
  private readonly formats = inject(Formats);
  private readonly locale = inject(LocaleStore);

  /** The content of a plan version; `undefined` when it cannot be read. */
  read(content: string): Plan | undefined {
    try {
      const plan = JSON.parse(content) as Partial<Plan>;
      return Array.isArray(plan.rules) && Array.isArray(plan.tasks) ? (plan as Plan) : undefined;
    } catch {
      return undefined;
    }
  }

  text(text: LocalisedText | undefined): string {
    return text?.[this.locale.language()] ?? text?.nb ?? Object.values(text ?? {})[0] ?? '';
  }

  limits(plan: Plan): LimitLine[] {
    const lines = plan.rules.filter(({ partOnly }) => partOnly !== true).flatMap((rule) => this.linesOf(rule));
    const once = lines.filter(
      (line, at) => lines.findIndex(({ zone, text }) => zone === line.zone && text === line.text) === at,
    );
    return once.sort((a, b) => Number(b.zone === 'RED') - Number(a.zone === 'RED'));
  }

  task(task: Task): { title: string; when: string } {
    const { windows, until } = task.schedule;
    const hours = windows.map((window) => clock(window)).join(', ');
    const end =
      until === undefined ? [] : [this.words.say('planWords.until', { day: this.formats.day(noonOf(until)) })];
    return { title: this.text(task.title), when: [`${this.days(task.schedule)} ${hours}`, ...end].join(', ') };
  }

  private days({ weekdays, everyDays }: Schedule): string {
    if (everyDays !== undefined && everyDays > 1) return this.words.say('planWords.everyDays', { n: everyDays });
    if (weekdays === undefined || weekdays.length === 7) return this.words.say('planWords.everyDay');
    return weekdays.map((day) => this.words.say(`weekday.${day}`)).join(', ');
  }

  advice(plan: Plan): { zone: 'GREEN' | 'YELLOW' | 'RED'; text: string }[] {
    return (['GREEN', 'YELLOW', 'RED'] as const).map((zone) => ({ zone, text: this.text(plan.advice[zone]) }));
  }

  /** The lower steps with all that they ask for less often, when they are proposed, and what takes them back; none without a dose. */
  dose({ dose, tasks }: Plan): string[] {
    if (dose === undefined) return [];
    const steps = dose.steps.map((step, index) => {
      const lowered = tasks.flatMap((task) => {
        const schedule = step.schedules[task.id];
        return schedule ? [Object.values(this.task({ ...task, schedule })).join(', ')] : [];
      });
      const facts = { n: index + 1, title: this.text(step.title), tasks: lowered.join('; ') };
      return this.words.say('planWords.doseStep', facts);
    });
    const zone = this.words.say(`ui.zone.${dose.upAt}`);
    return [...steps, this.words.say('planWords.dose', { n: dose.downAfterDays, zone })];
  }

  /** Every line that stands in one version and not in the other, and the rest field by field: whoever signs sees all of it. */
  differences(before: Plan, after: Plan): { kind: 'removed' | 'added'; text: string }[] {
    const [old, now] = [this.linesOfPlan(before), this.linesOfPlan(after)];
    return [
      ...old.filter((line) => !now.includes(line)).map((text) => ({ kind: 'removed' as const, text })),
      ...now.filter((line) => !old.includes(line)).map((text) => ({ kind: 'added' as const, text })),
      ...unwordedDifferences(before, after, this.locale.language()).flatMap(({ path, before: was, after: is }) => [
        ...(was === undefined ? [] : [{ kind: 'removed' as const, text: this.field(path, was, before) }]),
        ...(is === undefined ? [] : [{ kind: 'added' as const, text: this.field(path, is, after) }]),
      ]),
    ];
  }

  /** A field without a sentence of its own, by its place and as it stands in the plan. */
  private field([part = '', id, ...rest]: readonly string[], value: unknown, plan: Plan): string {
    const rule = part === 'rules' ? plan.rules.find((one) => one.id === id) : undefined;
    const task = part === 'tasks' ? plan.tasks.find((one) => one.id === id) : undefined;
    const name = (word: string): string => this.words.ofCode('planWords.field', word);
    const where = rule
      ? `${this.title(rule)} (${rule.id})`
      : task
        ? this.text(task.title)
        : [name(part), id].filter(Boolean).join(' ');
    const field = rest.map(name).join(' ');
    const said = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    return `${[where, field].filter(Boolean).join(', ')}: ${said}`;
  }

  private linesOfPlan(plan: Plan): string[] {
    return [
      ...this.limits(plan).map(({ zone, text }) => `${this.words.say(`ui.zone.${zone}`)}: ${text}`),
      ...plan.tasks.map((task) => Object.values(this.task(task)).join(', ')),
      ...this.dose(plan),
      ...this.advice(plan).map(({ zone, text }) => `${this.words.say(`ui.zone.${zone}`)}: ${text}`),
    ];
  }

  private linesOf(rule: Rule): LimitLine[] {
    const levels = ('levels' in rule ? rule.levels : []) as readonly ({ zone: 'YELLOW' | 'RED' } & Record<
      string,
      unknown
    >)[];
    return levels.map((level, index) => ({
      id: `${rule.id}:${index}`,
      zone: level.zone,
      text: this.level(rule, level),
      ...(rule.source === undefined ? {} : { source: rule.source }),
    }));
  }

  private level(rule: Rule, level: Readonly<Record<string, unknown>>): string {
    const kind = 'kind' in rule ? rule.kind : '';
    const edges = EDGES.filter((edge) => typeof level[edge] === 'number').map((edge) => {
      const limit = kind === '' ? String(level[edge]) : this.measures.withUnit(kind, Number(level[edge]));
      return this.words.say(`finding.edge.${edge}`, { limit });
    });
    const head = rule.type === 'band' ? this.measures.name(kind) : this.title(rule);
    const missed =
      typeof level['missed'] === 'number' ? [this.words.say('planWords.missed', { n: level['missed'] })] : [];
    return [head, [...edges, ...missed].join(` ${this.words.say('finding.or')} `)]
      .filter(Boolean)
      .join(rule.type === 'band' ? ' ' : ': ');
  }

  private title({ textCode }: Rule): string {
    const titles = SENTENCE_BOOKS[this.locale.language()].titles as Readonly<Record<string, string>>;
    return titles[textCode] ?? textCode;
  }
}

/** In the middle of a local day, so that no time zone moves it. */
const noonOf = (localDay: string): string => `${localDay}T12:00:00Z`;

function clock({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): string {
  const at = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${at(fromMinute)}–${at(toMinute)}`;
}

import { computed, inject, Injectable, signal } from '@angular/core';
import type { Answer, Questionnaire } from '@fyrlykt/forms';
import { DraftStore, faultOf, type Fault, isPassing, Outbox } from '@fyrlykt/portal';
import { Apollo } from 'apollo-angular';
import { OfflineCopies } from '../../../shell/offline-copies';
import { PersonStore } from '../../../shell/person-store';
import type { SendReceipt } from '../../../shell/submission-carrier';
import { DueTaskDocument, type DueTaskQuery } from './generated/operations';
import { type Entry, type RoundDraft, type Step, stepsOf } from './round';
import { type ItemKeys, prepare } from './submission-items';

type Today = NonNullable<DueTaskQuery['today']>;
type Title = Today['tasks'][number]['title'];

/** What came of sending. */
export type Sent =
  | { readonly kind: 'accepted'; readonly submissionId: string }
  | { readonly kind: 'kept'; readonly submissionId: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** One round of recording: its pages, what has been typed, and sending it exactly once. */
@Injectable()
export class RecordStore {
  private readonly apollo = inject(Apollo);
  private readonly people = inject(PersonStore);
  private readonly drafts = inject(DraftStore);
  private readonly copies = inject(OfflineCopies);
  private readonly outbox = inject(Outbox);
  private name = '';
  private retestOf: string | undefined;

  readonly title = signal<Title | undefined>(undefined);
  readonly kinds = signal<readonly string[]>([]);
  readonly form = signal<Questionnaire | undefined>(undefined);
  readonly fault = signal<Fault | undefined>(undefined);
  readonly ready = signal(false);
  readonly draft = signal<RoundDraft>({ submissionId: '', entries: {}, answers: {} });
  /** Kinds that the server asks about again. */
  readonly asked = signal<readonly string[]>([]);
  readonly steps = computed<readonly Step[]>(() => stepsOf(this.kinds(), this.form(), this.draft().answers));
  readonly isRetest = signal(false);

  /** The place of this round's pages. */
  base: readonly string[] = [];

  async startTask(taskKey: string): Promise<void> {
    this.base = ['/record', 'task', taskKey];
    if (!this.open(`task:${taskKey}`)) return;
    const today = await this.today();
    const task = today?.tasks.find(({ id }) => id === taskKey);
    if (task === undefined) {
      if (this.fault() === undefined) this.fault.set({ code: 'access/not-found' });
      return;
    }
    this.title.set(task.title);
    this.kinds.set(task.kinds);
    if (task.formId) this.form.set(await this.copies.form(task.formId));
    this.ready.set(true);
  }

  startMeasures(measures: string, retestOf?: string): void {
    this.base = ['/record', 'measures', measures];
    this.retestOf = retestOf;
    this.isRetest.set(retestOf !== undefined);
    if (!this.open(`measures:${measures}:${retestOf ?? ''}`)) return;
    this.kinds.set(measures.split(','));
    this.ready.set(true);
  }

  enter(kind: string, text: string, confirmed = false): void {
    const before = this.draft().entries[kind];
    const same = before !== undefined && before.text === text;
    const entry: Entry = {
      text,
      takenAt: same ? before.takenAt : new Date().toISOString(),
      ...(confirmed ? { confirmed } : {}),
    };
    this.change({ entries: { ...this.draft().entries, [kind]: entry } });
  }

  confirm(kinds: readonly string[]): void {
    for (const kind of kinds) this.enter(kind, this.draft().entries[kind]?.text ?? '', true);
    this.asked.set([]);
  }

  leaveOut(kinds: readonly string[]): void {
    this.change({
      entries: Object.fromEntries(Object.entries(this.draft().entries).filter(([kind]) => !kinds.includes(kind))),
    });
  }

  answer(linkId: string, answer: Answer | undefined): void {
    const rest = Object.fromEntries(Object.entries(this.draft().answers).filter(([key]) => key !== linkId));
    const answers = answer === undefined ? rest : { ...rest, [linkId]: answer };
    this.change({ answers, answeredAt: new Date().toISOString() });
  }

  async send(): Promise<Sent> {
    const { submissionId } = this.draft();
    const patientId = this.people.patientId() ?? '';
    const { items, keys } = prepare(this.draft(), this.kinds(), { form: this.form(), retestOf: this.retestOf });
    const delivery = await this.outbox.send<unknown, SendReceipt>(submissionId, { submissionId, patientId, items });
    if (delivery.outcome === 'not-now') {
      this.drafts.drop(this.name);
      return { kind: 'kept', submissionId };
    }
    if (delivery.outcome !== 'delivered') await this.outbox.drop(submissionId);
    return this.read(delivery.receipt, keys);
  }

  private read(receipt: SendReceipt, keys: ItemKeys): Sent {
    switch (receipt.__typename) {
      case 'SubmissionAccepted':
        this.drafts.drop(this.name);
        return { kind: 'accepted', submissionId: receipt.outcome.submissionId };
      case 'ConfirmationNeeded':
        this.asked.set(receipt.questions.flatMap(({ item, kind }) => (keys[item]?.includes(kind) ? [kind] : [])));
        return { kind: 'asked' };
      case 'SubmissionRefused': {
        // A refused id may have been used with other numbers: the next attempt is a submission of its own.
        if (receipt.refusals.some(({ code }) => code === 'submission/idempotency-conflict')) {
          this.change({ submissionId: this.outbox.newId() });
        }
        return { kind: 'refused', faults: receipt.refusals };
      }
    }
  }

  /** False when this round is open already. */
  private open(key: string): boolean {
    const name = `record:${this.people.patientId() ?? ''}:${key}`;
    if (name === this.name && this.ready()) return false;
    this.name = name;
    this.draft.set(
      this.drafts.read<RoundDraft>(name) ?? { submissionId: this.outbox.newId(), entries: {}, answers: {} },
    );
    return true;
  }

  private change(part: Partial<RoundDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    this.drafts.keep(this.name, this.draft());
  }

  private async today(): Promise<Today | undefined> {
    const patientId = this.people.patientId() ?? '';
    try {
      const { data } = await this.apollo.client.query({
        query: DueTaskDocument,
        variables: { patientId },
        fetchPolicy: 'network-only',
      });
      return data?.today ?? undefined;
    } catch (error) {
      const copy = isPassing(faultOf(error)) ? await this.copies.read<Today>(`today:${patientId}`) : undefined;
      if (copy === undefined) this.fault.set(faultOf(error));
      return copy;
    }
  }
}

import type { Submit, Submission, Submitted } from '../intake';
import type { Sending } from './day';

/** When an invented submission arrived by the demo's clock, in the order of arrival. */
export type Arrivals = Map<string, Date[]>;

const together = 8;

/** Sends what invented people send, on the main road and nowhere beside it. */
export class Sender {
  readonly arrivals: Arrivals = new Map();

  constructor(private readonly road: Submit) {}

  /** Some at a time; those of one patient one after the other. */
  async send(batch: readonly Sending[]): Promise<void> {
    const queue = [...batch];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.sendOne(next);
    };
    await Promise.all(Array.from({ length: together }, worker));
  }

  private async sendOne({ patient, submission, slip }: Sending): Promise<void> {
    const by = patient.person.id;
    if (!slip) return this.insist(by, submission);
    const answer = await this.submit(by, slip.submission);
    if (answer.status === 'questions' && !slip.confirmed) return this.insist(by, submission);
    if (answer.status === 'refused') return this.insist(by, submission);
    if (answer.status === 'questions') await this.submit(by, confirmed(slip.submission));
    await this.insist(by, slip.retest);
  }

  /** Sends, and says yes when asked whether an extreme value is right. */
  private async insist(by: string, submission: Submission): Promise<void> {
    const answer = await this.submit(by, submission);
    if (answer.status === 'questions') await this.submit(by, confirmed(submission));
  }

  private async submit(personId: string, submission: Submission): Promise<Submitted> {
    const answer = await this.road.submit({ personId, unitIds: [], purpose: 'intake' }, submission);
    if (answer.status === 'accepted') {
      const { patientId } = submission;
      this.arrivals.set(patientId, [...(this.arrivals.get(patientId) ?? []), answer.judged.receivedAt]);
    }
    if (answer.status === 'refused') refuse(answer.faults);
    return answer;
  }
}

/** A day that was begun in an earlier run may have gone otherwise then; what was sent stands. A slip may be impossible. Nothing else may fail. */
function refuse(faults: readonly { code: string; path: string }[]): void {
  const [fault] = faults;
  if (fault?.code === 'submission/idempotency-conflict' || fault?.code === 'measurement/outside-possible-range') return;
  throw new Error(`The demo's own submission was refused: ${fault?.code ?? ''} ${fault?.path ?? ''}`);
}

function confirmed(submission: Submission): Submission {
  const items = submission.items.map((item) => ({
    ...item,
    ...(item.measurement ? { measurement: { ...item.measurement, confirmed: true } } : {}),
    ...(item.bloodPressure ? { bloodPressure: { ...item.bloodPressure, confirmed: true } } : {}),
  }));
  return { ...submission, items };
}

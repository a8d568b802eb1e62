import type { Zone } from '@fyrlykt/triage';
import { coverageView, type UnitCover } from '../coverage';
import { answerBy } from '../episodes';
import { defaultEscalation, textFor, type PlanContent } from '../plans';
import { keptFindings, type Judgement, type KeptFinding } from '../triage';

/** Who has seen a submission. */
export interface Seen {
  state: 'RECEIVED' | 'CLAIMED' | 'REVIEWED';
  by: string | null;
  at: Date | null;
}

/** What is kept of a judged submission: from it the reply can be made again, whenever it is asked for. */
export interface JudgedSubmission {
  submissionId: string;
  patientId: string;
  receivedAt: Date;
  zone: Zone;
  findings: readonly KeptFinding[];
  plans: readonly PlanContent[];
  seen: Seen;
}

/** The reply: zone, why, the plan's own advice, who looks at it and when. `now` is when it is told, for who answers now. */
export function outcomeView(judged: JudgedSubmission, cover: UnitCover, reader: { language: string; now: Date }) {
  const { zone, receivedAt, findings, plans } = judged;
  const policy = plans[0]?.escalation ?? defaultEscalation;
  return {
    submissionId: judged.submissionId,
    receivedAt,
    zone,
    findings: findings.map(({ ruleId, code, params, zone: found, lane, late, snoozed }) => ({
      ruleId,
      code,
      params,
      zone: found,
      lane,
      late,
      snoozed: snoozed === true,
    })),
    advice: adviceFor(zone, plans, reader.language),
    whoLooks: {
      coverage: coverageView(cover, reader.now),
      answerBy: zone === 'GREEN' || isAllSnoozed(findings) ? null : answerBy(cover, policy, zone, receivedAt),
    },
    seen: judged.seen,
    retestOffered: findings.some(
      ({ lane, params, late, snoozed }) => lane === 'CLINICAL' && 'kind' in params && !late && !snoozed,
    ),
  };
}

export type Outcome = ReturnType<typeof outcomeView>;

/** The reply to somebody who may not read: a finding tells earlier values. */
export function withoutFindings(outcome: Outcome): Outcome {
  return { ...outcome, findings: [], retestOffered: false };
}

/** Nobody is alerted, so no answer is promised. */
const isAllSnoozed = (findings: readonly KeptFinding[]): boolean =>
  findings.length > 0 && findings.every(({ snoozed }) => snoozed);

/** A reading that could not be judged is met with the advice for yellow: better asked for once too often. */
function adviceFor(zone: Zone, plans: readonly PlanContent[], language: string) {
  const advised = zone === 'UNGRADED' ? 'YELLOW' : zone;
  for (const { plan } of plans) {
    const text = textFor(plan.advice[advised], language);
    if (text) return text;
  }
  return null;
}

export const received: Seen = { state: 'RECEIVED', by: null, at: null };

/** A submission in the moment that it was judged: nobody can have seen it yet. */
export function justJudged(
  of: Pick<JudgedSubmission, 'patientId' | 'submissionId' | 'receivedAt'>,
  judgement: Judgement,
  plans: readonly PlanContent[],
): JudgedSubmission {
  return { ...of, zone: judgement.zone, findings: keptFindings(judgement), plans, seen: received };
}

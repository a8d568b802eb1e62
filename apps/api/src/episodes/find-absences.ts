import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CoverReader } from '../coverage';
import { inForceAt, nextDueAfter, plansInForce, type PathwayPause } from '../plans';
import { system } from '../platform/access/caller';
import { SystemDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { Changes } from '../platform/live/changes';
import { judgeMoment, keepAssessment, loadSeries, type Judgement } from '../triage';
import { raiseEpisodes } from './raise-episodes';

const takeDue = statement(
  'episodes.take-absences-due',
  `select patient_id as "patientId", organisation_id as "organisationId", follow_up_unit_id as "unitId", time_zone as "timeZone", platform.now() as now
   from patients.monitoring where next_due_at <= platform.now() order by next_due_at limit 20 for update skip locked`,
);

const setNextDue = statement(
  'episodes.set-next-due',
  `update patients.monitoring set next_due_at = $2, absence_checked_at = $3 where patient_id = $1`,
);

interface Due {
  patientId: string;
  organisationId: string;
  unitId: string;
  timeZone: string;
  now: Date;
  [column: string]: unknown;
}

/** What was due and has not come: absence has no submission, so the clock asks the engine. */
@Injectable()
export class FindAbsences {
  constructor(
    private readonly database: SystemDatabase,
    private readonly covers: CoverReader,
    private readonly changes: Changes,
  ) {}

  /** Looks at the patients whose next task has run out; resolves with how many. */
  run(): Promise<number> {
    return this.database.run(system, async (uow) => {
      const due = await uow.query<Due>(takeDue);
      for (const patient of due) await this.look(uow, patient);
      return due.length;
    });
  }

  private async look(uow: UnitOfWork, { patientId, organisationId, unitId, timeZone, now }: Due): Promise<void> {
    const plans = (await plansInForce(uow, patientId, now, now)).filter((plan) => inForceAt(plan, now));
    const at = now.getTime();
    for (const plan of plans) {
      const series = await loadSeries(uow, [plan], {
        patientId,
        timeZone,
        from: at,
        now: at,
        trigger: 'schedule',
      });
      const paused = series.pauses.some((pause) => pause.pathwayId === plan.pathwayId && isGoingOn(pause, at));
      const judgement = paused ? forSafety(judgeMoment(plan, series, at)) : judgeMoment(plan, series, at);
      if (judgement.findings.length === 0) continue;
      keepAssessment(
        uow,
        { id: uuidv7(), patientId, submissionId: null, trigger: 'schedule', takenAt: now, at: now },
        judgement,
      );
      const cover = await this.covers.read(unitId);
      const raised = await raiseEpisodes(
        uow,
        { patientId, organisationId, cover, policy: plan.escalation, now },
        judgement.findings,
      );
      uow.afterCommit(() => {
        for (const { id, version } of raised)
          this.changes.publish({ topic: 'EPISODE', id, version, patientId, unitIds: [unitId] });
      });
    }
    uow.send(setNextDue, [patientId, nextDueAfter(plans, at, timeZone), now]);
  }
}

const isGoingOn = ({ from, until }: PathwayPause, at: number): boolean => from <= at && at < until;

/** The engine passes over the windows of a pause and not the day before it, which was told before the pause began or is told after. */
function forSafety(judgement: Judgement): Judgement {
  return { ...judgement, findings: judgement.findings.filter(({ safety }) => safety) };
}

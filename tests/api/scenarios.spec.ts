import { kindDefinition, UNIT_CODES, type MeasurementKind } from '@fyrlykt/vitals';
import { courses, judgedCourse, onTheWall, type Step } from '../scenarios/courses';
import { judgedAlone, type Scenario, type Sent } from '../scenarios/sent';
import { planOf } from '../scenarios/series-builder';
import { readTable, titleOf, type Row } from '../scenarios/table';
import { answerScenarios, limitScenarios, news2Scenarios, scheduleOf } from '../scenarios/table-scenarios';
import { openHouse, resetClock, setClock, type House } from '../support';
import { patientOf, send, type Outcome, type SubmitAnswer } from './patients';
import { addDevices, openWard, sendFrom, signIn, together, type Bed } from './ward';

/*
 * The clinical tables, sent by patients through the portal's door to the running service: one patient for each row, all of them made
 * at once. What the engine says by itself is in tests/scenarios; here the patient's answer must be the same.
 */
describe('the clinical tables through the door', () => {
  let house: House;
  let unitId: string;

  beforeAll(async () => {
    house = await openHouse();
    unitId = (await patientOf(house, 'patient-kols')).unitId;
  });
  afterAll(() => house.close());

  const minuteAgo = (): string => new Date(Date.now() - 60_000).toISOString();

  /** One thing as the door takes it. Strange values come confirmed, since they too have to be judged. */
  const itemOf = (
    { measurement, bloodPressure, form }: Sent,
    takenAt = minuteAgo(),
    more = { confirmed: true } as object,
  ): unknown => {
    if (measurement) return { measurement: { ...measurement, takenAt, ...more } };
    if (bloodPressure) return { bloodPressure: { ...bloodPressure, takenAt, ...more } };
    const answers = Object.entries(form?.answers ?? {}).map(([linkId, answer]) => ({
      linkId,
      value: typeof answer === 'number' ? { number: answer } : { code: answer },
    }));
    return { form: { formId: form?.formId, takenAt, answers } };
  };

  const admit = async (plans: Parameters<typeof openWard>[2]): Promise<Bed[]> => {
    const beds = await openWard(house, unitId, plans);
    await signIn(house, beds);
    return beds;
  };

  type Answered = SubmitAnswer['submit'];

  const sendAll = async (scenarios: readonly Scenario[]): Promise<Answered[]> => {
    const beds = await admit(scenarios.map(({ plan }) => plan));
    return together(beds, ({ client, patientId }, index) =>
      send(client, patientId, scenarios[index]?.sent.map((sent) => itemOf(sent)) ?? []),
    );
  };

  /** Rows by their title. A title that stood twice would hide a row. */
  const listed = <T>(rows: readonly T[], title: (row: T) => string): (readonly [string, number])[] => {
    const titles = rows.map(title);
    expect(new Set(titles).size).toBe(titles.length);
    return titles.map((each, index) => [each, index] as const);
  };

  describe.each<[string, Scenario[], number]>([
    ['limits of the templates', limitScenarios('template-limits'), 0],
    ['limits in other units', limitScenarios('converted-limits'), 0],
    // A required question was left open: the door never lets the engine come to "incomplete".
    ['answers of the templates', answerScenarios(), 4],
    ['rounds of NEWS2', news2Scenarios(), 2],
  ])('%s', (_what, scenarios, refusedRows) => {
    let answers: Answered[];
    beforeAll(async () => {
      answers = await sendAll(scenarios);
    });

    it.each(listed(scenarios, ({ title }) => title))('%s', (_title, index) => {
      const [scenario, answer] = [scenarios[index]!, answers[index]!];
      if (scenario.refused !== undefined) {
        expect(new Set(answer.refusals?.map(({ code }) => code))).toEqual(new Set([scenario.refused]));
        return;
      }
      const { zone, findings } = answer.outcome!;
      expect([zone, findings[0]?.ruleId ?? '']).toEqual([scenario.zone, scenario.rule]);
      expect({ zone, findings }).toEqual(judgedAlone(scenario));
    });

    it(`leaves ${refusedRows} rows to the engine alone, which the door refuses`, () => {
      expect(scenarios.filter(({ refused }) => refused !== undefined)).toHaveLength(refusedRows);
      expect(answers.filter(({ __typename }) => __typename === 'SubmissionRefused')).toHaveLength(refusedRows);
    });
  });

  describe('plausibility', () => {
    const rows = readTable('plausibility');
    const types = { ok: 'SubmissionAccepted', 'ask-again': 'ConfirmationNeeded', impossible: 'SubmissionRefused' };
    let answers: { asked: Answered; confirmed: Answered }[];
    beforeAll(async () => {
      const beds = await admit(rows.map(() => planOf()));
      answers = await together(beds, async ({ client, patientId }, index) => {
        const { kind, value, unit = '' } = rows[index] ?? {};
        const sent = { measurement: { kind: kind as MeasurementKind, value: Number(value), unit } };
        const asked = await send(client, patientId, [itemOf(sent, minuteAgo(), {})]);
        return { asked, confirmed: await send(client, patientId, [itemOf(sent)]) };
      });
    });

    it.each(listed(rows, titleOf))('%s', (_title, index) => {
      const { asked, confirmed } = answers[index]!;
      const status = rows[index]?.['status'] as keyof typeof types;
      expect(asked.__typename).toBe(types[status]);
      // Whoever says "yes, this is right" is believed, but for what cannot be.
      expect(confirmed.__typename).toBe(status === 'impossible' ? 'SubmissionRefused' : 'SubmissionAccepted');
    });
  });

  describe('conversions', () => {
    const isCatalogueUnit = ({ kind, to }: Row): boolean => {
      const { unit } = kindDefinition(kind as MeasurementKind);
      return to === unit || (unit === 'mm[Hg]' && to === 'mmHg');
    };
    const all = readTable('conversions');
    const rows = all.filter(isCatalogueUnit);
    let answers: Answered[];
    const stored = new Map<string, { value: number; unit: number }>();
    beforeAll(async () => {
      const beds = await admit(rows.map(() => planOf()));
      answers = await together(beds, ({ client, patientId }, index) => {
        const { kind, value, from: unit = '' } = rows[index] ?? {};
        return send(client, patientId, [
          itemOf({ measurement: { kind: kind as MeasurementKind, value: Number(value), unit } }),
        ]);
      });
      const kept = await house.database.rows<{ id: string; value: number; unit: number }>(
        'select submission_id as id, value, unit from measurements.measurement where submission_id = any ($1)',
        [answers.flatMap(({ outcome }) => outcome?.submissionId ?? [])],
      );
      for (const { id, value, unit } of kept) stored.set(id, { value, unit });
    });

    it.each(listed(rows, titleOf))('%s', (_title, index) => {
      const [{ kind, exact, status = '' } = {}, { refusals, outcome }] = [rows[index], answers[index]!];
      if (kind === 'temperature' && Number(exact) === -40) {
        expect([status, refusals?.[0]?.code]).toEqual(['', 'measurement/outside-possible-range']);
        return;
      }
      const unit = UNIT_CODES[kindDefinition(kind as MeasurementKind).unit];
      expect(stored.get(outcome?.submissionId ?? '')).toEqual({ value: Number(exact), unit });
    });

    it('leaves out 4 rows that lead away from the unit in which values are kept', () => {
      expect(all.length - rows.length).toBe(4);
    });
  });

  describe('calendar', () => {
    afterAll(() => resetClock(house.database));
    const rows = readTable('calendar').toSorted((a, b) => ((a['day'] ?? '') < (b['day'] ?? '') ? -1 : 1));
    const today = 'query ($p: ID!) { today(patientId: $p) { day tasks { taskId opensAt closesAt } } }';
    interface Today {
      today: { day: string; tasks: { taskId: string; opensAt: string; closesAt: string }[] };
    }
    const answers = new Map<Row, Today['today']>();
    const pulse = (row: Row) => ({
      ...planOf(),
      tasks: [
        {
          id: 'pulse',
          kind: 'measurement' as const,
          measures: ['heart-rate' as const],
          title: { nb: 'Puls' },
          schedule: scheduleOf(row),
          graceMinutes: 60,
        },
      ],
    });

    beforeAll(async () => {
      const beds = await openWard(house, unitId, rows.map(pulse));
      for (const day of new Set(rows.map((row) => row['day'] ?? ''))) {
        // Noon in Greenwich is on the same day in Norway, in winter and summer.
        await setClock(house.database, new Date(`${day}T12:00:00Z`));
        const due = rows.flatMap((row, index) => (row['day'] === day ? [{ row, bed: beds[index]! }] : []));
        await signIn(
          house,
          due.map(({ bed }) => bed),
        );
        await together(due, async ({ row, bed: { client, patientId } }) => {
          answers.set(row, (await client.get<Today>(today, { p: patientId })).today);
        });
      }
    });

    it.each(listed(rows, titleOf))('%s', (_title, index) => {
      const row = rows[index]!;
      const { day, tasks } = answers.get(row)!;
      expect(day).toBe(row['day']);
      const windows = tasks.map(({ opensAt, closesAt }) => [
        onTheWall(Date.parse(opensAt)),
        onTheWall(Date.parse(closesAt)),
      ]);
      // Seven to eleven by the clock on the wall, also on the day the clock was changed.
      const expected = [
        { day, time: '07:00' },
        { day, time: '11:00' },
      ];
      expect(windows).toEqual(row['due'] === 'yes' ? [expected] : []);
    });
  });

  describe('courses', () => {
    afterAll(() => resetClock(house.database));
    const all = courses();
    const answers = all.map((): { zone: string | undefined; findings: Outcome['findings'] | undefined }[] => []);
    const sentOf =
      'query ($p: ID!, $s: ID!) { submission(patientId: $p, submissionId: $s) { zone findings { ruleId code zone lane late params } } }';

    /** By hand through the portal; or by a device, whose judgement the patient then reads. */
    const sendStep = async ({ sent, device, taken }: Step, bed: Bed): Promise<Partial<Outcome> | undefined> => {
      const takenAt = new Date(taken).toISOString();
      if (device === undefined) return (await send(bed.client, bed.patientId, [itemOf(sent, takenAt)])).outcome;
      const id = await sendFrom(house, device, bed, [itemOf(sent, takenAt, {})]);
      return (await bed.client.get<{ submission: Outcome }>(sentOf, { p: bed.patientId, s: id })).submission;
    };

    /** What no rule of the plan looks at leaves the engine without a finding; the service makes one, so that somebody looks. */
    const told = (judged: ReturnType<typeof judgedCourse>[number], { sent }: Step) => {
      const kind = sent.measurement?.kind ?? '';
      const params = { kind };
      const unseen = {
        ruleId: `no-rule:${kind}`,
        code: 'no-rule',
        zone: 'UNGRADED',
        lane: 'TECHNICAL',
        late: false,
        params,
      };
      return judged.zone === 'UNGRADED' && judged.findings.length === 0 ? { ...judged, findings: [unseen] } : judged;
    };

    beforeAll(async () => {
      const beds = await openWard(
        house,
        unitId,
        all.map(({ plan }) => plan),
      );
      const devices = new Set(all.flatMap(({ steps }) => steps.flatMap(({ device }) => device ?? [])));
      await addDevices(house, unitId, beds, [...devices]);
      const instants = new Set(all.flatMap(({ steps }) => steps.map(({ received }) => received)));
      for (const instant of [...instants].toSorted((a, b) => a - b)) {
        await setClock(house.database, new Date(instant));
        const now = all.flatMap(({ steps }, index) =>
          steps.filter(({ received }) => received === instant).map((step) => ({ step, index, bed: beds[index]! })),
        );
        await signIn(
          house,
          now.map(({ bed }) => bed),
        );
        await together(now, async ({ step, index, bed }) => {
          const outcome = await sendStep(step, bed);
          answers[index]?.push({ zone: outcome?.zone, findings: outcome?.findings });
        });
      }
    });

    it.each(listed(all, ({ name }) => name))('%s', (_name, index) => {
      expect(answers[index]).toEqual(
        judgedCourse(all[index]!).map((judged, step) => told(judged, all[index]!.steps[step]!)),
      );
      expect(answers[index]?.map(({ zone }) => zone)).toEqual(all[index]?.steps.map(({ zone }) => zone));
    });
  });
});

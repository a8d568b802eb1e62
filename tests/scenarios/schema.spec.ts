import {
  compareJsonSchema,
  news2JsonSchema,
  proposeJsonSchema,
  replayJsonSchema,
  PLAN_TEMPLATES,
  checkPlan,
  evaluationJsonSchema,
  planJsonSchema,
  planTemplate,
} from '@fyrlykt/triage';
import { SHIPPED_FORMS, flatten } from '@fyrlykt/forms';
import Ajv from 'ajv';
import fc from 'fast-check';
import { END, PLAN, SERIES } from './arbitraries';

const ajv = new Ajv();
const isPlan = ajv.compile(planJsonSchema);
const isQuestion = ajv.compile(evaluationJsonSchema);

describe('the published schema', () => {
  it.each(PLAN_TEMPLATES.map((template) => [template.id, template] as const))(
    'takes the template %s',
    (id, { plan }) => {
      expect([isPlan(plan), isPlan.errors]).toEqual([true, null]);
      expect(checkPlan(plan)).toEqual([]);
      expect(plan.template).toBe(id);
    },
  );

  it('takes a rule of every kind and a whole question', () => {
    fc.assert(
      fc.property(PLAN, SERIES, (plan, series) => {
        const json: unknown = JSON.parse(JSON.stringify({ plan, series, at: END, trigger: { kind: 'schedule' } }));
        expect([isQuestion(json), isQuestion.errors]).toEqual([true, null]);
      }),
      { numRuns: 30 },
    );
  });

  it('takes what the workbench takes', () => {
    const [plan, other] = [planTemplate('copd')!.plan, planTemplate('diabetes')!.plan];
    const series = { readings: [], forms: [], occurrences: [] };
    const history = { patients: [{ id: 'p', series }], from: 0, to: END, assumptions: { quietHours: 24 } };
    const accepts = (schema: object, value: unknown): unknown => ajv.compile(schema)(value);
    expect(accepts(replayJsonSchema, { plan, series, from: 0, to: END })).toBe(true);
    expect(accepts(compareJsonSchema, { planA: plan, planB: other, history, labels: [] })).toBe(true);
    expect(accepts(proposeJsonSchema, { readings: [] })).toBe(true);
    expect(accepts(news2JsonSchema, { spo2: 97, consciousness: 'A', onOxygen: null })).toBe(true);
    expect(accepts(news2JsonSchema, { spo2: '97' })).toBe(false);
  });

  it('gives the path to a fault', () => {
    const plan = planTemplate('copd')!.plan;
    const broken = {
      ...plan,
      rules: [...plan.rules, { ...plan.rules[0], id: 'x', levels: [{ zone: 'RED', belw: 92 }] }],
    };
    expect(isPlan(broken)).toBe(false);
    expect(isPlan.errors?.[0]).toMatchObject({
      instancePath: `/rules/${String(plan.rules.length)}/levels/0`,
      params: { additionalProperty: 'belw' },
    });
  });
});

describe('the dose in the published schema', () => {
  const { plan } = planTemplate('copd')!;
  const dose = plan.dose!;
  it.each([
    ['no step', { ...dose, steps: [] }, '/dose/steps'],
    ['six quiet days', { ...dose, downAfterDays: 6 }, '/dose/downAfterDays'],
    ['up at green', { ...dose, upAt: 'GREEN' }, '/dose/upAt'],
    [
      'a misspelt field of a schedule',
      { ...dose, steps: [{ ...dose.steps[0], schedules: { oxygen: { wndows: [] } } }] },
      '/dose/steps/0/schedules/oxygen',
    ],
  ])('refuses %s with the path to it', (_title, wrong, path) => {
    expect(isPlan({ ...plan, dose: wrong })).toBe(false);
    expect(isPlan.errors?.[0]?.instancePath).toBe(path);
  });
});

describe('templates and forms', () => {
  it.each(PLAN_TEMPLATES.map(({ id, plan }) => [id, plan] as const))(
    '%s asks only for forms and items that exist',
    (_id, plan) => {
      for (const task of plan.tasks.filter(({ kind }) => kind === 'form')) {
        const form = SHIPPED_FORMS.find(({ id }) => id === task.form);
        expect([task.form, form !== undefined]).toEqual([task.form, true]);
        const items = flatten(form?.items ?? []);
        for (const rule of plan.rules) {
          if (rule.type !== 'answer' || rule.form !== task.form) continue;
          const item = items.find(({ linkId }) => linkId === rule.item);
          expect([rule.item, item !== undefined]).toEqual([rule.item, true]);
          const codes = item?.options?.map(({ code }) => code) ?? [];
          for (const code of rule.levels.flatMap(({ anyOf }) => anyOf ?? [])) expect(codes).toContain(code);
          expect(rule.optional === true).toBe(item?.enableWhen !== undefined);
        }
      }
    },
  );

  it.each(PLAN_TEMPLATES.map(({ id, plan }) => [id, plan] as const))(
    '%s names the source of every limit',
    (_id, plan) => {
      const stating = [...plan.rules, ...(plan.dose === undefined ? [] : [plan.dose])];
      expect(stating.filter(({ source }) => source === undefined)).toEqual([]);
    },
  );

  it.each(PLAN_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s speaks three languages',
    (_id, template) => {
      const { title, purpose, plan } = template;
      const texts = [
        title,
        purpose,
        plan.title,
        ...plan.tasks.map((task) => task.title),
        ...(plan.dose?.steps ?? []).map((step) => step.title),
        ...Object.values(plan.advice),
      ];
      for (const text of texts) expect(Object.keys(text ?? {}).sort()).toEqual(['en', 'nb', 'nn']);
    },
  );
});

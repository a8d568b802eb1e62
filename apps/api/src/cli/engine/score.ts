import { checkAnswers, score, SHIPPED_FORMS, shippedForm, type Answers, type Score } from '@fyrlykt/forms';
import { news2JsonSchema, scoreNews2, type News2Input, type News2Score } from '@fyrlykt/triage';
import { checkReading, kindDefinition, type MeasurementKind } from '@fyrlykt/vitals';
import { BadInput } from './bad-input';
import { shapeOf } from './check-shape';

const observationsOf = shapeOf<News2Input>(news2JsonSchema);
const answersOf = shapeOf<Answers>({
  type: 'object',
  additionalProperties: {
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'string' }, maxItems: 100 },
    ],
  },
});

const kinds = {
  respiratoryRate: 'respiratory-rate',
  spo2: 'spo2',
  systolic: 'systolic',
  pulse: 'heart-rate',
  temperature: 'temperature',
} as const satisfies Partial<Record<keyof News2Input, MeasurementKind>>;

/** NEWS2 of one set of observations. A number that nobody can have gets no points, not even none. */
export function scoreObservations(input: unknown): News2Score {
  const observations = observationsOf(input);
  for (const [part, kind] of Object.entries(kinds) as [keyof typeof kinds, MeasurementKind][]) {
    const value = observations[part];
    if (value === undefined || value === null) continue;
    const check = checkReading(kind, value, kindDefinition(kind).unit);
    if (check.status === 'impossible' && check.code === 'outside-possible-range')
      throw new BadInput('measurement/outside-possible-range', 'This value cannot be a measurement.', `/${part}`);
  }
  return scoreNews2(observations);
}

/** A form's total. What is missing gives no total; what does not fit the form is refused. */
export function scoreForm(id: string, input: unknown): Score {
  const form = shippedForm(id);
  if (!form) {
    const known = SHIPPED_FORMS.map((shipped) => shipped.id).join(', ');
    throw new BadInput('questionnaire/unknown-form', `There is no such form. Those that come along: ${known}.`);
  }
  const answers = answersOf(input);
  const wrong = checkAnswers(form, answers).find(({ code }) => code !== 'required');
  if (wrong) {
    const path = `/${wrong.linkId.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    throw new BadInput(`questionnaire/${wrong.code}`, 'This answer does not fit the form.', path);
  }
  return score(form, answers);
}

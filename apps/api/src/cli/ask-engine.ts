import { score, shippedForm, type Answers } from '@fyrlykt/forms';
import {
  checkPlan,
  compare,
  compareJsonSchema,
  evaluate,
  evaluationJsonSchema,
  news2JsonSchema,
  planJsonSchema,
  propose,
  proposeJsonSchema,
  replay,
  replayJsonSchema,
  scoreNews2,
  seriesJsonSchema,
  type Case,
  type History,
  type JsonSchema,
  type Label,
  type News2Input,
  type Plan,
  type Reading,
  type Series,
} from '@fyrlykt/triage';
import { convert, decode, isMeasurementKind, type Decoding } from '@fyrlykt/vitals';
import { PureFault } from './pure-fault';
import { fit, parseJson } from './read-json';

/** The published schemas, by the name under which `schema` tells them. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  plan: planJsonSchema,
  series: seriesJsonSchema,
  evaluate: evaluationJsonSchema,
  replay: replayJsonSchema,
  compare: compareJsonSchema,
  propose: proposeJsonSchema,
  news2: news2JsonSchema,
};

/** @throws {PureFault} with the path to the plan's first fault */
function whole(plan: Plan, at: string): void {
  const [fault] = checkPlan(plan);
  if (fault) throw new PureFault(`plan/${fault.code}`, fault.message, `${at}${fault.path}`);
}

export function askEvaluate(text: string): unknown {
  const question = fit<Case>(evaluationJsonSchema, parseJson(text));
  whole(question.plan, '/plan');
  return evaluate(question);
}

export function askReplay(text: string): unknown {
  const { plan, series, from, to } = fit<{ plan: Plan; series: Series; from: number; to: number }>(
    replayJsonSchema,
    parseJson(text),
  );
  whole(plan, '/plan');
  return replay(plan, series, from, to);
}

export function askCompare(text: string): unknown {
  const question = fit<{ planA: Plan; planB: Plan; history: History; labels?: Label[] }>(
    compareJsonSchema,
    parseJson(text),
  );
  whole(question.planA, '/planA');
  whole(question.planB, '/planB');
  return compare(question.planA, question.planB, question.history, question.labels ?? []);
}

export function askPropose(text: string): unknown {
  return propose(fit<{ readings: Reading[] }>(proposeJsonSchema, parseJson(text)).readings);
}

export function askSchema(name: string): JsonSchema {
  const schema = schemas[name];
  if (!schema) throw new PureFault('schema/unknown', `There are schemas for ${Object.keys(schemas).join(', ')}.`);
  return schema;
}

export function askNews2(text: string): unknown {
  return scoreNews2(fit<News2Input>(news2JsonSchema, parseJson(text)));
}

export function askFormScore(id: string, text: string): unknown {
  const form = shippedForm(id);
  if (!form) throw new PureFault('form/unknown', `There is no shipped form called "${id}".`);
  const answers = parseJson(text);
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    throw new PureFault('input/schema', 'Give the answers as an object by item.');
  }
  return score(form, answers as Answers);
}

export function askDecode(
  characteristic: string,
  hex: string,
  model?: string,
): Exclude<Decoding, { status: 'refused' }> {
  const decoding = decode(characteristic, hex, model);
  if (decoding.status === 'refused') throw new PureFault(`decode/${decoding.code}`, 'The packet cannot be read.');
  return decoding;
}

export function askConvert(value: string, from: string, to: string, kind: string): unknown {
  if (!isMeasurementKind(kind))
    throw new PureFault('convert/kind-unknown', `There is no kind of measurement called "${kind}".`);
  const conversion = convert(Number(value), from, to, kind);
  if (conversion.status === 'refused')
    throw new PureFault(`convert/${conversion.code}`, 'This value cannot be converted so.');
  return conversion;
}

import { Ajv, type ErrorObject } from 'ajv';
import type { FromDevice } from './submit';
import { mostItems, type Submission, type SubmissionItem } from './submission';

/** A gateway's request: several submissions, each judged as if it had come alone. */
export interface GatewayBatch {
  submissions: GatewaySubmission[];
}

export interface GatewaySubmission {
  submissionId: string;
  device: FromDevice;
  items: GatewayItem[];
}

/** As in the portals, with times as texts. */
type GatewayItem =
  | { measurement: { kind: string; value: number; unit: string; takenAt: string } }
  | { bloodPressure: { systolic: number; diastolic: number; unit: string; takenAt: string } };

export const mostSubmissions = 100;

const takenAt = { type: 'string', format: 'date-time' } as const;
const unit = { type: 'string', maxLength: 20 } as const;

const schema = {
  type: 'object',
  required: ['submissions'],
  additionalProperties: false,
  properties: {
    submissions: {
      type: 'array',
      minItems: 1,
      maxItems: mostSubmissions,
      items: {
        type: 'object',
        required: ['submissionId', 'device', 'items'],
        additionalProperties: false,
        properties: {
          submissionId: { type: 'string', maxLength: 36 },
          device: {
            type: 'object',
            required: ['serial'],
            additionalProperties: false,
            properties: {
              serial: { type: 'string', minLength: 1, maxLength: 64 },
              batteryPercent: { type: 'integer', minimum: 0, maximum: 100 },
              fault: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' },
            },
          },
          items: {
            type: 'array',
            minItems: 1,
            maxItems: mostItems,
            items: {
              type: 'object',
              minProperties: 1,
              maxProperties: 1,
              additionalProperties: false,
              properties: {
                measurement: {
                  type: 'object',
                  required: ['kind', 'value', 'unit', 'takenAt'],
                  additionalProperties: false,
                  properties: { kind: { type: 'string', maxLength: 40 }, value: { type: 'number' }, unit, takenAt },
                },
                bloodPressure: {
                  type: 'object',
                  required: ['systolic', 'diastolic', 'unit', 'takenAt'],
                  additionalProperties: false,
                  properties: { systolic: { type: 'number' }, diastolic: { type: 'number' }, unit, takenAt },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

const ajv = new Ajv({ formats: { 'date-time': isInstant } });
const check = ajv.compile<GatewayBatch>(schema);

/** An instant with its offset; a time without one could be anybody's. */
function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** Reads a request's body, or says where it does not fit. What was sent is never quoted. */
export function readBatch(
  body: unknown,
): { batch: GatewayBatch } | { fault: { code: string; message: string; path: string } } {
  if (check(body)) return { batch: body };
  const error: ErrorObject | undefined = check.errors?.[0];
  return {
    fault: {
      code: 'request/invalid',
      message: `The request does not fit the schema: ${error?.message ?? 'unknown'}.`,
      path: error?.instancePath ?? '',
    },
  };
}

/** The submission as the main road takes it; the device tells whose it is. */
export function submissionOf(sent: GatewaySubmission): Submission {
  const items = sent.items.map((item): SubmissionItem => {
    if ('measurement' in item)
      return { measurement: { ...item.measurement, takenAt: new Date(item.measurement.takenAt) } };
    return { bloodPressure: { ...item.bloodPressure, takenAt: new Date(item.bloodPressure.takenAt) } };
  });
  return { submissionId: sent.submissionId, patientId: '', items };
}

import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function fault(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
}

function instant(value: unknown): Date {
  const time =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value)
      ? Date.parse(value)
      : Number.NaN;
  if (Number.isNaN(time)) throw fault('request/not-a-time', 'A time must be written like 2026-03-29T06:30:00Z.');
  return new Date(time);
}

function measured(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw fault('measurement/not-a-number', 'A value must be a finite number, written with digits and a point.');
  }
  return value;
}

function day(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw fault('request/not-a-day', 'A day must be written like 2026-03-29.');
  }
  return value;
}

const asIs = (value: unknown): unknown => value;

/** The scalars that both schemas share; inputs are checked here, so that no resolver sees an impossible one. */
export const scalars = {
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value.toISOString() : value),
    parseValue: instant,
    parseLiteral: (node) => instant(literal(node)),
  }),
  LocalDate: new GraphQLScalarType({
    name: 'LocalDate',
    serialize: asIs,
    parseValue: day,
    parseLiteral: (node) => day(literal(node)),
  }),
  MeasuredValue: new GraphQLScalarType({
    name: 'MeasuredValue',
    serialize: asIs,
    parseValue: measured,
    parseLiteral: (node) => measured(literal(node)),
  }),
  Parameters: new GraphQLScalarType({ name: 'Parameters', serialize: asIs }),
  TrendPoints: new GraphQLScalarType({ name: 'TrendPoints', serialize: asIs }),
};

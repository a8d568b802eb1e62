import { checkReading, kindDefinition, MEASUREMENT_KINDS } from '@fyrlykt/vitals';
import { exampleOf, withoutUnit } from './typed-value';

describe('withoutUnit', () => {
  it.each([
    ['87 %', ['%'], '87'],
    ['87%', ['%'], '87'],
    ['36,8 °c', ['°C', 'Cel'], '36,8'],
    ['72,4 KG', ['kg'], '72,4'],
    ['72', ['kg'], '72'],
    ['72 lb', ['kg'], '72 lb'],
    ['4', [''], '4'],
  ])('reads %p', (text, units, number) => expect(withoutUnit(text, units)).toBe(number));
});

it.each(MEASUREMENT_KINDS)('shows a number that fits %s', (kind) =>
  expect(checkReading(kind, exampleOf(kind), kindDefinition(kind).unit).status).toBe('ok'),
);

import { checkNationalNumber } from '../identity';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function control(digits: readonly number[], weights: readonly number[]): number {
  const rest = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
  return rest === 0 ? 0 : 11 - rest;
}

/** A synthetic national number: month + 80, control digits by the rule of 1964. `serial` makes numbers of one day differ. */
export function syntheticNumber(birthDate: string, serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  for (let individual = serial % 500; individual < 500; individual += 1) {
    const digits = [...`${day}${Number(month) + 80}${year.slice(2)}${String(individual).padStart(3, '0')}`].map(Number);
    const first = control(digits, firstWeights);
    const second = control([...digits, first], secondWeights);
    const number = [...digits, first, second].join('');
    if (first < 10 && second < 10 && checkNationalNumber(number, false) === undefined) return number;
  }
  throw new Error('There is no synthetic number left for this day.');
}

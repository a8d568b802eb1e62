import { first } from './first';

export const raise = first;

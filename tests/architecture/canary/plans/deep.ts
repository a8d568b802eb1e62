import { hidden } from '../intake/hidden';

export const deep = hidden;

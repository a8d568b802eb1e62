import { raise } from '../episodes/index';

export const upward = raise;

import { upward } from '../plans/index';

export const known = upward;

import { TheHouse1760000000001 } from './0001-the-house/the-house';

/** All migrations, oldest first. */
export const migrations = [TheHouse1760000000001];

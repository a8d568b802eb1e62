import { TheHouse1760000000001 } from './0001-the-house/the-house';
import { OnePatientFirst1760000000002 } from './0002-one-patient-first';
import { StillClock1760000000003 } from './0003-still-clock';
import { Silences1760000000004 } from './0004-silences';
import { Dose1760000000005 } from './0005-dose';
import { FirmerWalls1760000000006 } from './0006-firmer-walls';

/** All migrations, oldest first. */
export const migrations = [
  TheHouse1760000000001,
  OnePatientFirst1760000000002,
  StillClock1760000000003,
  Silences1760000000004,
  Dose1760000000005,
  FirmerWalls1760000000006,
];

import type { DeviceReading, DeviceWarning } from './decoding';
import type { DeviceTime } from './packet-reader';

/** What a characteristic's layout yields, before trust and time are settled for all of them alike. */
export interface Draft {
  readonly readings: readonly DeviceReading[];
  readonly warnings: readonly DeviceWarning[];
  readonly details: Readonly<Record<string, number | string>>;
  readonly time?: DeviceTime;
  /** Minutes to add to the device's time (glucose meters). */
  readonly offsetMinutes?: number;
  readonly userId?: number;
}

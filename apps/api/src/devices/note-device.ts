import { statement } from '../platform/database/statement';
import type { UnitOfWork } from '../platform/database/unit-of-work';

const noteStatus = statement(
  'devices.note-status',
  `update devices.device set last_seen_at = greatest(coalesce(last_seen_at, $2), $2), battery_percent = coalesce($3, battery_percent), fault = $4
   where id = $1`,
);

/** What a device says of itself. */
export interface DeviceStatus {
  /** 0 to 100 */
  batteryPercent?: number | undefined;
  /** Code of a standing fault, absent when all is well. */
  fault?: string | undefined;
}

/** Below this a battery is work for somebody, before the silence comes. */
export const lowBatteryPercent = 15;

export function noteDevice(uow: UnitOfWork, deviceId: string, at: Date, status: DeviceStatus): void {
  uow.send(noteStatus, [deviceId, at, status.batteryPercent, status.fault]);
}

import type { MedicalFloat } from './ieee-11073';
import { decodeFloat, decodeSfloat } from './ieee-11073';

/** A packet that ends before its flags say it does. */
export class ShortPacketError extends Error {}

/** A device's clock reading: local to the device, without zone. `undefined` year, month or day were unknown. */
export interface DeviceTime {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Reads a little-endian packet from front to back; throws `ShortPacketError` past its end. */
export class PacketReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Bytes not read yet. */
  get left(): number {
    return this.bytes.length - this.#at;
  }

  u8(): number {
    const byte = this.bytes[this.#at];
    if (byte === undefined) throw new ShortPacketError();
    this.#at += 1;
    return byte;
  }

  u16(): number {
    return this.u8() + 256 * this.u8();
  }

  s16(): number {
    const word = this.u16();
    return word >= 32_768 ? word - 65_536 : word;
  }

  u24(): number {
    return this.u16() + 65_536 * this.u8();
  }

  u32(): number {
    return this.u16() + 65_536 * this.u16();
  }

  sfloat(): MedicalFloat {
    return decodeSfloat(this.u16());
  }

  float(): MedicalFloat {
    return decodeFloat(this.u32());
  }

  /** Seven bytes: year (0 unknown), month and day (0 unknown), hour, minute, second. */
  time(): DeviceTime {
    const [year, month, day] = [this.u16(), this.u8(), this.u8()];
    const known = { ...(year > 0 ? { year } : {}), ...(month > 0 ? { month } : {}), ...(day > 0 ? { day } : {}) };
    return { ...known, hour: this.u8(), minute: this.u8(), second: this.u8() };
  }
}

import { Injectable } from '@angular/core';
import { openStore, type ByteStore } from './byte-store';

/** Longest time that anything is kept on the device. */
export const KEPT_AT_MOST_MS = 72 * 3_600_000;

export interface Sealed {
  readonly name: string;
  readonly keptAt: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/**
 * Small encrypted notes on this device (AES-GCM). The key is made here, cannot be exported and never leaves the
 * browser; what is older than 72 hours is removed before anything is read.
 */
@Injectable({ providedIn: 'root' })
export class Vault {
  private readonly store: Promise<ByteStore> = openStore();

  async put(name: string, content: unknown, now = Date.now()): Promise<void> {
    const store = await this.store;
    const key = await store.key();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(name) }, key, bytes);
    await store.put({ name, keptAt: now, iv, sealed });
  }

  async get<T>(name: string): Promise<T | undefined> {
    const found = (await this.all<T>(name)).find((entry) => entry.name === name);
    return found?.content;
  }

  /** Everything whose name begins with `prefix`, oldest first. What cannot be opened any more is removed. */
  async all<T>(prefix: string, now = Date.now()): Promise<{ name: string; keptAt: number; content: T }[]> {
    const store = await this.store;
    const key = await store.key();
    const opened: { name: string; keptAt: number; content: T }[] = [];
    for (const entry of await store.all()) {
      if (now - entry.keptAt > KEPT_AT_MOST_MS) {
        await store.remove(entry.name);
        continue;
      }
      if (!entry.name.startsWith(prefix)) continue;
      try {
        const algorithm = { name: 'AES-GCM', iv: entry.iv, additionalData: bytesOf(entry.name) };
        const bytes = await crypto.subtle.decrypt(algorithm, key, entry.sealed);
        opened.push({
          name: entry.name,
          keptAt: entry.keptAt,
          content: JSON.parse(new TextDecoder().decode(bytes)) as T,
        });
      } catch {
        await store.remove(entry.name);
      }
    }
    return opened.sort((a, b) => a.keptAt - b.keptAt);
  }

  async remove(name: string): Promise<void> {
    await (await this.store).remove(name);
  }

  /** Forgets everything and the key with it; at sign-out. */
  async empty(): Promise<void> {
    await (await this.store).empty();
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

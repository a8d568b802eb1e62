import type { Sealed } from './vault';

/** Where sealed notes and the key lie. */
export interface ByteStore {
  key(): Promise<CryptoKey>;
  put(entry: Sealed): Promise<void>;
  all(): Promise<readonly Sealed[]>;
  remove(name: string): Promise<void>;
  empty(): Promise<void>;
}

const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** IndexedDB; where a browser refuses it (private windows of some), memory, so that sending still works. */
export async function openStore(): Promise<ByteStore> {
  try {
    return indexedStore(await openDatabase());
  } catch {
    return memoryStore();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fyrlykt', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sealed', { keyPath: 'name' });
      request.result.createObjectStore('keys');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is not available.'));
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
  });
}

function indexedStore(database: IDBDatabase): ByteStore {
  const open = (name: string, mode: IDBTransactionMode): IDBObjectStore =>
    database.transaction(name, mode).objectStore(name);
  let key: Promise<CryptoKey> | undefined;
  const readKey = async (): Promise<CryptoKey> => {
    const kept = (await done(open('keys', 'readonly').get('device'))) as CryptoKey | undefined;
    if (kept !== undefined) return kept;
    const made = await makeKey();
    // Another tab may have made one meanwhile: the first one kept is the one used.
    try {
      await done(open('keys', 'readwrite').add(made, 'device'));
      return made;
    } catch {
      return (await done(open('keys', 'readonly').get('device'))) as CryptoKey;
    }
  };
  return {
    key: () => (key ??= readKey()),
    put: async (entry) => void (await done(open('sealed', 'readwrite').put(entry))),
    all: async () => (await done(open('sealed', 'readonly').getAll())) as Sealed[],
    remove: async (name) => void (await done(open('sealed', 'readwrite').delete(name))),
    empty: async () => {
      key = undefined;
      await done(open('sealed', 'readwrite').clear());
      await done(open('keys', 'readwrite').clear());
    },
  };
}

function memoryStore(): ByteStore {
  const entries = new Map<string, Sealed>();
  let key: Promise<CryptoKey> | undefined;
  return {
    key: () => (key ??= makeKey()),
    put: async (entry) => void entries.set(entry.name, entry),
    all: async () => [...entries.values()],
    remove: async (name) => void entries.delete(name),
    empty: async () => entries.clear(),
  };
}

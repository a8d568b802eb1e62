import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** What is kept of a national number. */
export interface SealedNumber {
  /** Finds the person again without being able to read the number. */
  blindIndex: Buffer;
  encrypted: Buffer;
  keyVersion: number;
}

/**
 * Encrypts national numbers and makes their blind index, each under a key of its own: the index may be compared by whoever reads the
 * database, the number may not be read. The person's id is bound in, so that a row's ciphertext moved to another person does not open.
 */
export class NationalNumberVault {
  constructor(
    private readonly encryptionKeys: ReadonlyMap<number, Buffer>,
    private readonly blindIndexKey: Buffer,
  ) {}

  blindIndex(number: string): Buffer {
    return createHmac('sha256', this.blindIndexKey).update(number, 'utf8').digest();
  }

  /** Seals under the newest key. */
  seal(number: string, personId: string): SealedNumber {
    const keyVersion = Math.max(...this.encryptionKeys.keys());
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.key(keyVersion), iv, { authTagLength: tagBytes });
    cipher.setAAD(boundTo(personId, keyVersion));
    const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()]);
    return {
      blindIndex: this.blindIndex(number),
      encrypted: Buffer.concat([iv, cipher.getAuthTag(), body]),
      keyVersion,
    };
  }

  /** @throws when the ciphertext was changed, belongs to another person or is of a key that is not held */
  open(sealed: Pick<SealedNumber, 'encrypted' | 'keyVersion'>, personId: string): string {
    const iv = sealed.encrypted.subarray(0, ivBytes);
    const tag = sealed.encrypted.subarray(ivBytes, ivBytes + tagBytes);
    const decipher = createDecipheriv(algorithm, this.key(sealed.keyVersion), iv, { authTagLength: tagBytes });
    decipher.setAAD(boundTo(personId, sealed.keyVersion));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.encrypted.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
      'utf8',
    );
  }

  private key(version: number): Buffer {
    const key = this.encryptionKeys.get(version);
    if (!key) throw new Error(`The encryption key of version ${version} is not held.`);
    return key;
  }
}

function boundTo(personId: string, keyVersion: number): Buffer {
  return Buffer.from(`person:${personId.toLowerCase()}:${keyVersion}`, 'utf8');
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts what a sign-in must keep in the database for a while; `purpose` keeps one kind from standing in for another. */
export class SecretBox {
  constructor(private readonly key: Buffer) {}

  close(text: string, purpose: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    cipher.setAAD(Buffer.from(purpose, 'utf8'));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
  }

  /** Undefined when it does not open: made under another key, or for another purpose. */
  open(closed: string, purpose: string): string | undefined {
    try {
      const bytes = Buffer.from(closed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(purpose, 'utf8'));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

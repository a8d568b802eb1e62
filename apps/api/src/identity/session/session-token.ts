import { createHash, randomBytes } from 'node:crypto';

/** A secret that only its holder can show: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. It is random, so no salt is needed. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** Anything else is not looked up. */
export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

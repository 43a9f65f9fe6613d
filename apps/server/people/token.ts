import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: what a screen or a person shows to be known. Never logged, and stored hashed alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A token as it is stored. It is random enough that a plain hash can't be guessed back. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares secrets in a time that tells nothing about them. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((secret) => createHash('sha256').update(secret).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

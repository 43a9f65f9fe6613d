import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { canonical } from '../custody/canonical.js';
import type { RestoredFrom, Standing } from '../custody/standing.js';

/** The last line of an export. */
export interface Seal extends RestoredFrom {
  /** PEM, SPKI. */
  readonly publicKey: string;
  /** Ed25519 over the canonical JSON of epoch, cursor and head; base64. */
  readonly signature: string;
  /** SHA-256 over the lines before this one, each with a newline: what withheld entries still say is under no other hash. */
  readonly digest?: string;
  /** Ed25519 over the canonical JSON of the whole line without its two signatures; base64. */
  readonly lineSignature?: string;
}

/** An Ed25519 key that signs. */
export interface SigningKey {
  readonly publicKey: string;
  sign(text: string): string;
}

const standingOf = ({ epoch, cursor, head }: Standing): Standing => ({ epoch, cursor, head });

/** Signs where a log stands, and the lines that say so. */
export function sealed(from: RestoredFrom, digest: string, key: SigningKey): Seal {
  const line = { ...from, publicKey: key.publicKey, digest };
  return { ...line, signature: key.sign(canonical(standingOf(from))), lineSignature: key.sign(canonical(line)) };
}

/** What is wrong with a seal's key or signatures; null where they fit. */
export function sealFault(seal: Seal): string | null {
  const { signature, lineSignature, ...line } = seal;
  const key = publicKeyOf(seal);
  if (key === null) return 'its publicKey is no Ed25519 key';
  if (!isSignedBy(key, canonical(standingOf(seal)), signature))
    return 'its signature does not fit what it says of the log';
  const isWhole = seal.digest !== undefined || lineSignature !== undefined || seal.restoredFrom !== undefined;
  if (isWhole && !isSignedBy(key, canonical(line), lineSignature ?? ''))
    return 'its lineSignature does not fit the line';
  return null;
}

function publicKeyOf({ publicKey }: Seal): KeyObject | null {
  try {
    const key = createPublicKey(publicKey);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // Base64 has several spellings of the same bytes; a line counts only as it was written.
  return bytes.toString('base64') === signature && verify(null, Buffer.from(text, 'utf8'), key, bytes);
}

/** Tells keys apart at a glance: the first 16 hex digits of SHA-256 over the key itself, in groups of four. */
export function fingerprintOf({ publicKey }: Pick<SigningKey, 'publicKey'>): string {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(der).digest('hex').slice(0, 16);
  return hex.replaceAll(/.{4}(?=.)/g, '$& ');
}

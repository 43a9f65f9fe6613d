import { hash, randomFillSync } from 'node:crypto';
import type { Entry, Happened } from '#custody';
import { asJson } from './as-json.js';
import { canonical } from './canonical.js';

/** What the next entry's hash follows: the hash of the one before it, or the epoch for the first. */
export type Head = string;

const SALT_BYTES = 16;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 of a value's canonical JSON. */
export const hashCanonical = (value: object): string => sha256(canonical(value));

/** By which the same command sent again is told from another one under its id. */
export const bodyHash = (body: object): string => hashCanonical(body);

/** Random bytes for the next salts: one call into the system for a hundred costs what one for one does. */
const salts = { bytes: Buffer.alloc(100 * SALT_BYTES), used: 100 * SALT_BYTES };

/** A fresh salt, so that nothing can be guessed from the hash of withheld data (CH2). */
export function newSalt(): string {
  if (salts.used === salts.bytes.length) {
    randomFillSync(salts.bytes);
    salts.used = 0;
  }
  salts.used += SALT_BYTES;
  return salts.bytes.toString('hex', salts.used - SALT_BYTES, salts.used);
}

/** SHA-256 over the salt's text directly followed by the canonical JSON of the data. */
export const hashData = (salt: string, data: object): string => sha256(salt + canonical(data));

/** What of an entry is under its hash beside the head: the canonical JSON of the entry without its data, salt and hash. */
export function linkText(entry: Omit<Entry, 'hash'>): string {
  const { cursor, at, by, deviceId, commandId, type, dataHash } = entry;
  // In the order in which they are written: sorting what is sorted takes little.
  return canonical({ at, by, commandId, cursor, dataHash, deviceId, type });
}

/** The hash of the entry with this link text, after that head. */
export const hashLink = (head: Head, text: string): Head => sha256(head + text);

/**
 * SHA-256 over the head's text directly followed by the canonical JSON of the entry without its data, salt and hash. Who holds
 * a later hash can tell whether any entry before it was changed.
 */
export const hashEntry = (head: Head, entry: Omit<Entry, 'hash'>): Head => hashLink(head, linkText(entry));

/** Links what happened to the log's head. */
export function chained(head: Head, happened: Happened, from: Pick<Entry, 'deviceId' | 'commandId'>): Entry {
  const data = asJson(happened.data) as Entry['data'];
  const salt = newSalt();
  const { cursor, at, by, type } = happened;
  const { deviceId, commandId } = from;
  const entry = { cursor, at, by, type, data, deviceId, commandId, salt, dataHash: hashData(salt, data), hash: '' };
  entry.hash = hashEntry(head, entry);
  return entry as Entry;
}

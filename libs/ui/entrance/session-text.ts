import type { PairedDevice, Session, SignedIn } from './session.js';

/** What the browser keeps for all tabs; a tab that opens anew begins as who was active last. */
export type KeptSession = Pick<Session, 'device' | 'people' | 'activeId'>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const areTexts = (record: Record<string, unknown>, keys: string[]): boolean =>
  keys.every((key) => typeof record[key] === 'string');

const isDevice = (value: unknown): value is PairedDevice => isRecord(value) && areTexts(value, ['token', 'name', 'kind']);

const isSignedIn = (value: unknown): value is SignedIn =>
  isRecord(value) &&
  areTexts(value, ['token', 'expiresAt']) &&
  isRecord(value['person']) &&
  areTexts(value['person'], ['personId', 'name']) &&
  Array.isArray(value['person']['roles']);

const NOTHING: KeptSession = { device: null, people: [], activeId: null };

/** Reads what was kept; anything unreadable counts as nothing, so that the screen asks to be paired rather than breaks. */
export function readKept(text: string | null): KeptSession {
  if (!text) return NOTHING;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return NOTHING;
  }
  if (!isRecord(kept) || !isDevice(kept['device'])) return NOTHING;
  const people = Array.isArray(kept['people']) ? kept['people'].filter(isSignedIn) : [];
  const activeId = typeof kept['activeId'] === 'string' ? kept['activeId'] : null;
  return { device: kept['device'], people, activeId };
}

/** What is kept: tokens and names, never a PIN. */
export const writeKept = ({ device, people, activeId }: KeptSession): string =>
  JSON.stringify({ device, people, activeId } satisfies KeptSession);

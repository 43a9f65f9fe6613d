import { isSignedIn } from './http-shapes.js';
import type { PairedDevice, Session } from './session.js';
import { hasTexts, isShape } from './shape.js';

/** What the browser keeps for all tabs; a tab that opens anew begins as who was active last. */
export type KeptSession = Pick<Session, 'device' | 'people' | 'activeId'>;

const isDevice = (value: unknown): value is PairedDevice => hasTexts(value, ['token', 'name', 'kind']);

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
  if (!isShape(kept) || !isDevice(kept['device'])) return NOTHING;
  const people = Array.isArray(kept['people']) ? kept['people'].filter(isSignedIn) : [];
  const activeId = typeof kept['activeId'] === 'string' ? kept['activeId'] : null;
  return { device: kept['device'], people, activeId };
}

/** What is kept: tokens and names, never a PIN. */
export const writeKept = ({ device, people, activeId }: KeptSession): string =>
  JSON.stringify({ device, people, activeId } satisfies KeptSession);

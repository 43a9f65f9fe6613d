import type { Cursor } from '#custody';
import type { Sound } from './verdict.js';

/**
 * The first entry that two logs of one production do not have in common; null where the longer begins as the shorter does. They
 * are held against each other by what their entries say: a restore gives a log another epoch, and with it other hashes.
 */
export function partingOf(longer: Sound, shorter: Sound): Cursor | null {
  for (let at = 1; at <= shorter.cursor; at += 1) {
    if (longer.contents?.at(at) !== shorter.contents?.at(at)) return at;
  }
  return null;
}

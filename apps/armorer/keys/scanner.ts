/** Keys that come closer together than this were typed by a scanner, or are still to be followed by more. */
export const QUIET_MS = 60;

/** What was typed without a pause so far; null while all is quiet. */
export type Burst = { text: string; lastMs: number } | null;

/** What a burst turned out to be. */
export type Heard =
  /** One key, and quiet after it. */
  | { kind: 'key'; key: string }
  /** A burst that ended in Enter. */
  | { kind: 'scan'; text: string }
  /** Several keys at once without an Enter: never a key of an action. */
  | { kind: 'typed'; text: string };

interface Step {
  burst: Burst;
  heard: Heard[];
}

/** A named key (`Enter`, `ArrowDown`) is longer than any character. */
const isCharacter = (key: string): boolean => /^.$/u.test(key);

function settled(burst: NonNullable<Burst>): Heard {
  return isCharacter(burst.text) ? { kind: 'key', key: burst.text } : { kind: 'typed', text: burst.text };
}

/**
 * One key at `atMs`, a monotonic time. A character waits for quiet, since a scanner may be typing it; an Enter right behind
 * others makes a scan of them. A named key such as an arrow acts at once: no scanner types one.
 */
export function hearKey(burst: Burst, key: string, atMs: number): Step {
  if (burst && atMs - burst.lastMs > QUIET_MS) {
    const next = hearKey(null, key, atMs);
    return { burst: next.burst, heard: [settled(burst), ...next.heard] };
  }
  if (key === 'Enter' && burst) return { burst: null, heard: [{ kind: 'scan', text: burst.text }] };
  if (isCharacter(key)) return { burst: { text: (burst?.text ?? '') + key, lastMs: atMs }, heard: [] };
  return { burst: null, heard: [...(burst ? [settled(burst)] : []), { kind: 'key', key }] };
}

/** The timer's word that nothing came since: what was waiting acts now. Too early a timer changes nothing. */
export function hearQuiet(burst: Burst, atMs: number): Step {
  if (!burst || atMs - burst.lastMs < QUIET_MS) return { burst, heard: [] };
  return { burst: null, heard: [settled(burst)] };
}

import type { CommandType } from '../command.js';
import type { Refusal } from '../refusal.js';
import type { State } from '../state.js';

/** ST2: what a stop bars; all else stays open (CU8). */
const STOPPED: ReadonlySet<CommandType> = new Set(['inspect', 'check', 'issue', 'hand-back', 'roll', 'start-day']);

/** ST2: whether a standing stop bars this type of command, and why. */
export function byStop(state: State, type: CommandType): Refusal | null {
  if (!state.stop || !STOPPED.has(type)) return null;
  return {
    rule: 'ST2',
    reason: 'stop-stands',
    message: 'A STOP stands: weapons only go back to an armorer. One armorer and one AD lift it together.',
  };
}

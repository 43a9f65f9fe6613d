import { COMMAND_TYPES } from '#custody';
import { parseCommand } from '../../custody/dto/parse-command.js';

const TYPES: ReadonlySet<unknown> = new Set(COMMAND_TYPES);

/** What is wrong with the reading of one body as a command; null where it is a command or says what is the matter with it. */
export function faultOfParsing(sent: unknown): string | null {
  const before = JSON.stringify(sent);
  try {
    const parsed = parseCommand(sent);
    if (JSON.stringify(sent) !== before) return `changed what it read: ${before}`;
    if ('problems' in parsed) {
      const isTold = parsed.problems.length > 0 && parsed.problems.every(({ message }) => message !== '');
      return isTold ? null : `no word of what is wrong with ${before}`;
    }
    return TYPES.has(parsed.body.type) && typeof parsed.id === 'string' ? null : `no command: ${before}`;
  } catch (fault) {
    return `threw ${String(fault)} at ${before}`;
  }
}

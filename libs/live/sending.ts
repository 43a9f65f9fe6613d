import type { Command } from '#custody';
import type { Outcome } from '#wire';
import type { Line } from './line.js';
import type { Link } from './link-view.js';

/** How a link's commands go out. None of it rejects, and nothing waits for a better link. */
export interface Sending extends Pick<Link, 'send' | 'sendAgain' | 'withId'> {
  /** Sends whether the screen is current or not: for STOP alone. */
  sendRegardless: (command: Command) => Promise<Outcome>;
  /** Whether no command waits for its answer. */
  isIdle: () => boolean;
}

export function createSending(line: () => Line | null, isFresh: () => boolean, mintId: () => string): Sending {
  let unanswered = 0;

  async function sendRegardless(command: Command): Promise<Outcome> {
    const on = line();
    if (!on) return { status: 'unconfirmed', message: 'No link to the server. Nothing was sent.' };
    unanswered += 1;
    try {
      return await on.command(command);
    } catch {
      return { status: 'unconfirmed', message: 'No answer from the server. It may have been done: send it again.' };
    } finally {
      unanswered -= 1;
    }
  }

  async function sendAgain(command: Command): Promise<Outcome> {
    if (isFresh()) return sendRegardless(command);
    return { status: 'unconfirmed', message: 'This screen is not current. Nothing was sent.' };
  }

  const withId: Link['withId'] = (body) => ({ ...body, id: mintId() });

  return { send: (body) => sendAgain(withId(body)), sendAgain, withId, sendRegardless, isIdle: () => unanswered === 0 };
}

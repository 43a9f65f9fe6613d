import type { CommandBody } from '#custody';
import type { Outcome } from '#wire';

/** Does one thing after the other, in the order in which they were asked for: a quick hand's scans are all heard. */
export function inTurn(): (does: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (does) => {
    last = last.then(does);
    return last;
  };
}

function why(outcome: Exclude<Outcome, { status: 'accepted' }>): string {
  switch (outcome.status) {
    case 'refused':
      return `${outcome.rule} ${outcome.message}`;
    case 'malformed':
      return outcome.problems.map(({ message }) => message).join(' ');
    case 'forbidden':
    case 'unconfirmed':
      return outcome.message;
  }
}

/** Sends what one scan comes to, each once the one before is recorded. Returns why it came to a halt, or null. */
export async function sendEach(
  send: (body: CommandBody) => Promise<Outcome>,
  bodies: readonly CommandBody[],
): Promise<string | null> {
  for (const body of bodies) {
    const outcome = await send(body);
    if (outcome.status !== 'accepted') return why(outcome);
  }
  return null;
}

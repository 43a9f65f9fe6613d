import type { Command, CommandBody } from '#custody';
import type { Outcome } from '#wire';
import { useCallback, useState } from 'react';
import { useLink } from './link-context.js';

/** One tap's way: never the hoped-for state, only that it is being sent, or what the server answered. */
export type Sending =
  { kind: 'idle' } | { kind: 'sending'; command: Command } | { kind: 'answered'; command: Command; outcome: Outcome };

export interface Send {
  sending: Sending;
  /** Sends under a new id, and says the outcome too. */
  send: (body: CommandBody) => Promise<Outcome>;
  /** After `unconfirmed`: the same command under its own id. */
  sendAgain: () => Promise<Outcome> | undefined;
  /** Back to idle, for when the answer was read. */
  dismiss: () => void;
}

/** Sends commands and remembers the newest one's answer. */
export function useSend(): Send {
  const link = useLink();
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const go = useCallback(
    async (command: Command): Promise<Outcome> => {
      setSending({ kind: 'sending', command });
      const outcome = await link.sendAgain(command);
      setSending((now) =>
        now.kind === 'sending' && now.command.id === command.id ? { kind: 'answered', command, outcome } : now,
      );
      return outcome;
    },
    [link],
  );
  const send = useCallback((body: CommandBody) => go(link.withId(body)), [go, link]);
  const dismiss = useCallback(() => setSending({ kind: 'idle' }), []);
  return {
    sending,
    send,
    sendAgain: () => (sending.kind === 'idle' ? undefined : go(sending.command)),
    dismiss,
  };
}

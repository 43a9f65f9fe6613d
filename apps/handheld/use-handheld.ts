import type { CommandBody, State } from '#custody';
import { rollingSince } from '#custody';
import { useBoard, useLink, useSend, useServerClock } from '#live/react';
import type { Outcome } from '#wire';
import { useCallback, useMemo, useState } from 'react';
import { useLastIssues } from './issue/use-last-issues.js';
import type { Desk } from './parts/desk.js';
import { noticeOf, type Notice } from './parts/notice.view.js';
import { vibrate } from './phone/vibrate.js';
import { back, go } from './use-route.js';

export interface Handheld {
  desk: Desk;
  notice: Notice;
  sendAgain: () => void;
  dismiss: () => void;
}

/** Binds the link to what the pages work on. The board is there by now: the caller saw it. */
export function useHandheld(board: { state: State; cursor: number; at: string }, me: string, token: string): Handheld {
  const link = useLink();
  const at = useServerClock() ?? board.at;
  const { sending, send, sendAgain, dismiss } = useSend();
  const [said, setSaid] = useState('');
  const { state, cursor } = board;
  const isRolling = rollingSince(state, at) !== null;
  const lastIssues = useLastIssues(state, cursor, token);

  const tell = useCallback(
    (outcome: Outcome): Outcome => {
      vibrate(outcome.status === 'accepted' ? 'confirmed' : 'refused', isRolling);
      return outcome;
    },
    [isRolling],
  );
  const sendSaying = useCallback(
    async (body: CommandBody, words: string): Promise<Outcome> => {
      setSaid(words);
      return tell(await send(body));
    },
    [send, tell],
  );

  const isSending = sending.kind === 'sending';
  const desk = useMemo<Desk>(
    () => ({
      state,
      cursor,
      at,
      me,
      isRolling,
      isSending,
      lastIssues,
      go,
      back,
      send: sendSaying,
      mintId: () => link.withId({ type: 'cut' }).id,
    }),
    [state, cursor, at, me, isRolling, isSending, lastIssues, sendSaying, link],
  );
  return { desk, notice: noticeOf(sending, said), sendAgain: () => void sendAgain()?.then(tell), dismiss };
}

/** The board that the link holds now; null while it connects. */
export const useWholeBoard = (): { state: State; cursor: number; at: string } | null => useBoard((board) => board);

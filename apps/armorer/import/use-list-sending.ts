import { useEffect, useState } from 'react';
import { v4 as newId } from 'uuid';
import type { State } from '#custody';
import type { ImportedCommand, ImportRefusal } from '#wire';
import { useDesk } from '../desk.js';
import { tabPlace, type ListTab } from '../place.js';
import type { ListOf } from './fields.js';
import { importedWords } from './import.view.js';
import type { ListRow } from './list-rows.js';

type Sending =
  | { kind: 'idle' | 'sending' }
  | { kind: 'refused'; refusals: ImportRefusal[] }
  | { kind: 'unconfirmed' | 'failed'; message: string };

export interface ListSending {
  sending: Sending;
  /** While it is on its way, what comes over the socket may be the rows themselves. */
  isStill: boolean;
  send: () => void;
}

/** All or nothing: the first row is on the board only where all of them are. */
function isOnBoard(state: State, [first]: readonly ImportedCommand[]): boolean {
  switch (first?.type) {
    case undefined:
      return false;
    case 'register-weapon':
      return first.weaponId in state.weapons;
    case 'add-person':
      return first.personId in state.people;
    case 'add-lot':
      return first.lotId in state.lots;
  }
}

interface Attempt {
  of: readonly ListRow[];
  id: string;
  sending: Sending;
}

/** Sends the rows, each time under the id of the first time, and goes back to their tab once they are recorded. */
export function useListSending(tab: ListTab, list: ListOf, rows: readonly ListRow[]): ListSending {
  const { state, server, say, go } = useDesk();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const now = attempt?.of === rows ? attempt : null;
  const sending: Sending = now?.sending ?? { kind: 'idle' };
  const commands = rows.flatMap(({ command }) => (command ? [command] : []));
  const isRecorded = sending.kind === 'unconfirmed' && isOnBoard(state, commands);

  const leave = (count: number): void => {
    say(importedWords(list, count));
    go(tabPlace(tab));
  };
  useEffect(() => {
    // What was not known to be recorded has come over the socket: it is.
    if (isRecorded) leave(commands.length);
  });
  const send = (): void => {
    if (sending.kind === 'sending') return;
    const id = now?.id ?? newId();
    const set = (next: Sending): void => setAttempt({ of: rows, id, sending: next });
    set({ kind: 'sending' });
    void server.sendList({ id, commands }).then((told) => {
      if (told.kind !== 'answered') set(told);
      else if (told.answer.ok) leave(told.answer.count);
      else set({ kind: 'refused', refusals: told.answer.refusals });
    });
  };
  return { sending, isStill: sending.kind === 'sending' || sending.kind === 'unconfirmed', send };
}

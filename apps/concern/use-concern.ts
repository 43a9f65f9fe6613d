import { useState, useSyncExternalStore } from 'react';
import { v4 as uuid } from 'uuid';
import { http } from '#ui/entrance';
import { codeIn } from './concern.options.js';
import { concernOf, stillToSay, type Draft, type Stage } from './concern.view.js';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** What was written, and the code that was typed over the one in the address. */
interface Said extends Omit<Draft, 'code'> {
  typed: { code: string; over: string } | null;
}

const NOTHING: Said = { number: '', text: '', typed: null };

export interface Raising {
  draft: Draft;
  stage: Stage;
  /** The code came with the address, and nobody said that it is wrong. */
  isCodeKnown: boolean;
  change: (change: Partial<Draft>) => void;
  send: () => void;
  another: () => void;
}

/** The page's state, in memory alone: a phone that is handed on tells nothing. */
export function useConcern(): Raising {
  const scanned = useSyncExternalStore(subscribe, () => codeIn(window.location));
  const [said, setSaid] = useState<Said>(NOTHING);
  const [stage, setStage] = useState<Stage>({ kind: 'writing' });
  // Today's QR code scanned while yesterday's page is still open outranks what was typed on that.
  const code = said.typed?.over === scanned ? said.typed.code : scanned;
  const draft: Draft = { code, number: said.number, text: said.text };
  const change = ({ code, ...words }: Partial<Draft>): void =>
    setSaid((was) => ({ ...was, ...words, ...(code === undefined ? {} : { typed: { code, over: scanned } }) }));
  const isWrong = stage.kind === 'failed' && ['wrong', 'gone'].includes(stage.failure.code);
  const send = (): void => {
    if (stage.kind === 'sending' || stillToSay(draft) !== null) return;
    const concern = concernOf(draft, stage, uuid);
    setStage({ kind: 'sending', concern });
    void http.raiseConcern(concern).then((answer) => {
      setStage(answer.ok ? { kind: 'sent', concern } : { kind: 'failed', concern, failure: answer.failure });
    });
  };
  const another = (): void => {
    setSaid(({ typed }) => ({ ...NOTHING, typed }));
    setStage({ kind: 'writing' });
  };
  return { draft, stage, isCodeKnown: scanned !== '' && !isWrong, change, send, another };
}

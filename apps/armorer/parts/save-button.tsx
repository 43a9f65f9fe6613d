import { useState } from 'react';
import type { Told } from '../desk.js';
import { KeyButton } from './key-button.js';

type Saving = { kind: 'not-asked' | 'saving' | 'saved' } | { kind: 'failed'; message: string };

interface SaveButtonProps {
  children: string;
  k?: string;
  className?: string;
  save: () => Promise<Told<unknown>>;
  /** What is said while the file is fetched, and once it is there. */
  saving: string;
  saved: string;
}

/** Has the server make a file and saves it, and says beside the button how that goes. */
export function SaveButton({ children, k, className, save, saving, saved }: SaveButtonProps) {
  const [now, setNow] = useState<Saving>({ kind: 'not-asked' });
  const words = { 'not-asked': '', saving, saved, failed: now.kind === 'failed' ? now.message : '' }[now.kind];
  const press = (): void => {
    setNow({ kind: 'saving' });
    void save().then((told) => setNow(told.ok ? { kind: 'saved' } : { kind: 'failed', message: told.message }));
  };
  return (
    <>
      <KeyButton
        {...(k === undefined ? {} : { k })}
        {...(className === undefined ? {} : { className })}
        isOff={now.kind === 'saving'}
        onPress={press}
      >
        {children}
      </KeyButton>
      <output className={now.kind === 'failed' ? 'refused' : 'dim'}>{words}</output>
    </>
  );
}

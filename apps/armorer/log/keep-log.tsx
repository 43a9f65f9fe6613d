import { useState } from 'react';
import { isAd, isArmorer, isProducer } from '#custody';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';

type Saving = { kind: 'not-asked' | 'saving' | 'saved' } | { kind: 'failed'; message: string };

const WORDS: Partial<Record<Saving['kind'], string>> = {
  saving: 'Fetching the whole log …',
  saved: 'Saved, and signed by this server.',
};

/** Saves the whole log as a signed file, for whoever is to have it: the armorers, the ADs and the producers. */
export function KeepLog() {
  const { me, server } = useDesk();
  const [saving, setSaving] = useState<Saving>({ kind: 'not-asked' });
  if (!me || !(isArmorer(me) || isAd(me) || isProducer(me))) return null;
  const save = (): void => {
    setSaving({ kind: 'saving' });
    void server
      .saveLog()
      .then((told) => setSaving(told.ok ? { kind: 'saved' } : { kind: 'failed', message: told.message }));
  };
  return (
    <>
      <KeyButton k="S" isOff={saving.kind === 'saving'} onPress={save}>
        Save the log
      </KeyButton>
      <output className={saving.kind === 'failed' ? 'refused' : 'dim'}>
        {saving.kind === 'failed' ? saving.message : WORDS[saving.kind]}
      </output>
    </>
  );
}

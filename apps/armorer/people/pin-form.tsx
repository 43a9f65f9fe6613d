import { useState } from 'react';
import type { Person } from '#custody';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { sixFigures } from './people.view.js';

type Said =
  { kind: 'idle' } | { kind: 'sending' } | { kind: 'given'; pin: string } | { kind: 'failed'; message: string };

/** A PIN that works once: its owner chooses another at the first sign-in. It is shown here, and nowhere again. */
export function PinForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { server, me } = useDesk();
  const [pin, setPin] = useState(() => sixFigures(crypto.getRandomValues(new Uint32Array(1))));
  const [said, setSaid] = useState<Said>({ kind: 'idle' });
  const isOwn = me?.personId === person.personId;
  const isGood = /^\d{6,12}$/.test(pin);
  const give = (): void => {
    if (!isGood || said.kind === 'sending') return;
    setSaid({ kind: 'sending' });
    void server
      .setPin(person.personId, pin)
      .then((told) => setSaid(told.ok ? { kind: 'given', pin } : { kind: 'failed', message: told.message }));
  };
  if (said.kind === 'given')
    return (
      <FormPane title={<span dir="auto">{person.name}</span>} onClose={onClose} closeWord="Done" onSubmit={onClose}>
        <p className="note">
          {isOwn ? 'Your PIN is now' : 'Tell them this PIN. It works once; then they choose their own.'}
        </p>
        <p className="pin" translate="no">
          {said.pin}
        </p>
      </FormPane>
    );
  return (
    <FormPane
      title={
        <>
          PIN for <b dir="auto">{person.name}</b>
        </>
      }
      onClose={onClose}
      onSubmit={give}
    >
      <Field
        label="Six figures or more"
        inputMode="numeric"
        autoComplete="off"
        note={isOwn ? 'It is your own: it stays until you change it.' : 'It works once; then they choose their own.'}
        problem={isGood ? undefined : 'Six to twelve figures.'}
        value={pin}
        onChange={({ target }) => setPin(target.value.replace(/\D/g, ''))}
      />
      {said.kind === 'failed' && <p className="refused">{said.message}</p>}
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={!isGood || said.kind === 'sending'} onPress={give}>
          {said.kind === 'sending' ? 'sending…' : `Give PIN ${pin}`}
        </KeyButton>
      </div>
    </FormPane>
  );
}

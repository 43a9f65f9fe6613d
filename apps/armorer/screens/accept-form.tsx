import { useState } from 'react';
import type { ScreenKind } from '#ui/entrance';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';

interface AcceptFormProps {
  /** From the QR code that the new screen shows; empty where its digits are typed. */
  code: string;
  onClose: () => void;
  onDone: () => void;
}

const KINDS: readonly { value: ScreenKind; text: string; key: string }[] = [
  { value: 'board', text: 'A board', key: 'B' },
  { value: 'hand-held', text: 'A hand-held', key: 'H' },
  { value: 'station', text: 'An armorer’s station', key: 'N' },
];

/** A new screen shows six digits; here they are given a name and a kind. */
export function AcceptForm({ code, onClose, onDone }: AcceptFormProps) {
  const { server, say } = useDesk();
  const [digits, setDigits] = useState(code);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ScreenKind | null>(null);
  const [said, setSaid] = useState<{ isSending: boolean; problem: string | null }>({ isSending: false, problem: null });
  const isCode = /^\d{6}$/.test(digits);
  const missing = !isCode
    ? 'Which six digits does it show?'
    : name.trim() === ''
      ? 'What is it called?'
      : kind === null
        ? 'What is it?'
        : null;
  const accept = (): void => {
    if (missing || kind === null || said.isSending) return;
    setSaid({ isSending: true, problem: null });
    void server.acceptPairing(digits, { name: name.trim(), kind }).then((told) => {
      setSaid({ isSending: false, problem: told.ok ? null : told.message });
      if (!told.ok) return;
      say(`${name.trim()} is taken in`);
      onDone();
    });
  };
  return (
    <FormPane title="Take a new screen in" onClose={onClose} onSubmit={accept}>
      <Field
        label="The six digits that it shows"
        className="digits"
        inputMode="numeric"
        maxLength={7}
        value={digits}
        onChange={({ target }) => setDigits(target.value.replace(/\D/g, '').slice(0, 6))}
      />
      <Field
        label="Its name, such as “Village, director”"
        value={name}
        maxLength={60}
        onChange={({ target }) => setName(target.value)}
      />
      <Pick label="What is it" options={KINDS} value={kind} onChoose={setKind} />
      {said.problem && <p className="refused">{said.problem}</p>}
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={missing !== null || said.isSending} onPress={accept}>
          {said.isSending ? 'sending…' : (missing ?? `Take ${name.trim()} in`)}
        </KeyButton>
      </div>
    </FormPane>
  );
}

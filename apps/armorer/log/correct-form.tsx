import { useState } from 'react';
import type { Cursor } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';

/** DY6: the log is never edited. A note points at an entry, and from then on both are shown. */
export function CorrectForm({ cursor, onClose }: { cursor: Cursor; onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const [note, setNote] = useState('');
  const sending = useSending(() => undefined);
  const body = note.trim() === '' ? null : { type: 'correct' as const, cursor, note: note.trim() };
  const refusal = body ? foresee(state, body, me, at) : null;
  const isOff = !body || refusal !== null || sending.isSending;
  const sign = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(`Noted on entry ${cursor}`);
      onClose();
    });
  };
  return (
    <FormPane title={`Note on entry ${cursor}`} onClose={onClose} onSubmit={sign}>
      <p className="note">The entry stays as it is. Your note is shown beneath it, with your name, for good.</p>
      <Field label="What was different" value={note} onChange={({ target }) => setNote(target.value)} />
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={sign}>
          {body ? 'Add the note' : 'What was different?'}
        </KeyButton>
      </div>
    </FormPane>
  );
}

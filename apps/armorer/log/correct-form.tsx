import type { Cursor } from '#custody';
import { WhyForm } from '../moves/why-form.js';

/** DY6: the log is never edited. A note points at an entry, and from then on both are shown. */
export function CorrectForm({ cursor, onClose }: { cursor: Cursor; onClose: () => void }) {
  return (
    <WhyForm
      title={`Note on entry ${cursor}`}
      note="The entry stays as it is. Your note is shown beneath it, with your name, for good."
      asked={['What was different']}
      signs="Add the note"
      body={([note = '']) => ({ type: 'correct', cursor, note })}
      done={`Noted on entry ${cursor}`}
      onClose={onClose}
    />
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import { PHRASES, stillToSay, tapped, troubleOf } from './concern.view.js';
import type { Raising } from './use-concern.js';

const LONGEST_NUMBER = 4;
const LONGEST_TEXT = 1_000;

/** What is wrong now is not for a form. */
function Danger() {
  return (
    <p className="danger">
      In danger now? <b>Shout STOP.</b>
    </p>
  );
}

function WhichWeapon({ draft, change }: Pick<Raising, 'draft' | 'change'>) {
  const id = useId();
  const [hasLetters, setHasLetters] = useState(false);
  return (
    <div className="which">
      <label htmlFor={id}>
        Which weapon? <span>Its number, if you know it</span>
      </label>
      <input
        id={id}
        className="number"
        inputMode={hasLetters ? 'text' : 'numeric'}
        autoComplete="off"
        autoCapitalize="characters"
        enterKeyHint="next"
        maxLength={LONGEST_NUMBER}
        placeholder="07"
        dir="auto"
        value={draft.number}
        onChange={({ target }) => change({ number: target.value })}
      />
      <button type="button" aria-pressed={hasLetters} onClick={() => setHasLetters(!hasLetters)}>
        Letters
      </button>
    </div>
  );
}

function Words({ draft, change }: Pick<Raising, 'draft' | 'change'>) {
  return (
    <>
      <fieldset className="phrases" aria-label="In one tap">
        {PHRASES.map((phrase) => (
          <button
            key={phrase}
            type="button"
            aria-pressed={draft.text.trim() === phrase}
            onClick={() => change({ text: tapped(draft.text, phrase) })}
          >
            {phrase}
          </button>
        ))}
      </fieldset>
      <label className="words">
        <span>Or in your own words</span>
        <textarea
          rows={3}
          maxLength={LONGEST_TEXT}
          dir="auto"
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
    </>
  );
}

/** Asked for where the address brought none, or one that is over; then it is what stands in the way. */
function Code({ draft, change, isFirst }: Pick<Raising, 'draft' | 'change'> & { isFirst: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return (
    <label className="words">
      <span>The code below the QR code on the set</span>
      <input
        ref={field}
        className="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={draft.code}
        onChange={({ target }) => change({ code: target.value })}
      />
    </label>
  );
}

function Trouble({ stage }: Pick<Raising, 'stage'>) {
  if (stage.kind !== 'failed') return null;
  const { title, words } = troubleOf(stage.failure);
  return (
    <div className="trouble" role="alert">
      <b>{title}</b>
      <p>{words}</p>
    </div>
  );
}

function wordOf({ stage, draft }: Raising): string {
  if (stage.kind === 'sending') return 'Sending…';
  return stillToSay(draft) ?? (stage.kind === 'failed' ? 'Send it again' : 'Send, without a name');
}

function Writing(raising: Raising) {
  const { draft, stage, isCodeKnown, change, send } = raising;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <main>
        <h1>Raise a concern</h1>
        <p className="what">
          It stands on the set’s boards until somebody answers it in writing. <b>No name is asked, none is kept.</b>
        </p>
        <Danger />
        {!isCodeKnown && <Code draft={draft} change={change} isFirst={stage.kind === 'failed'} />}
        <WhichWeapon draft={draft} change={change} />
        <Words draft={draft} change={change} />
        <p className="who-reads">
          The armorer, the AD and the producers read your words. The boards only say that a concern stands, and about
          which number.
        </p>
      </main>
      <footer>
        <Trouble stage={stage} />
        <button type="submit" className="go" disabled={stillToSay(draft) !== null || stage.kind === 'sending'}>
          {wordOf(raising)}
        </button>
      </footer>
    </form>
  );
}

function Sent({ stage, another }: { stage: Extract<Raising['stage'], { kind: 'sent' }>; another: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  // A reader of the screen hears that it is sent; the button that had the focus is gone.
  useEffect(() => title.current?.focus(), []);
  const { number, text } = stage.concern;
  return (
    <>
      <main className="sent">
        <p className="mark" aria-hidden="true">
          ✓
        </p>
        <h1 ref={title} tabIndex={-1}>
          It stands on the boards now.
        </h1>
        <p>Somebody answers it in writing.</p>
        <blockquote dir="auto">
          {number && <b>{number}</b>} {text}
        </blockquote>
        <p className="who-reads">No name was asked, none is kept. You can close this page.</p>
        <Danger />
      </main>
      <footer>
        <button type="button" className="go quiet" onClick={another}>
          Raise another
        </button>
      </footer>
    </>
  );
}

/** One thing on one page: what it is about, what is to be said, and the button that sends it. */
export function ConcernLayout(raising: Raising) {
  const { stage, another } = raising;
  return (
    <div className="concern">
      {stage.kind === 'sent' ? <Sent stage={stage} another={another} /> : <Writing {...raising} />}
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { foresee } from '../foresee.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { Written } from '../parts/written.js';
import { shortAt, toAnswer, type ShortOf } from './shorts.view.js';

/** RD3, RD6: an answer in writing for what is short; the log keeps it beside what it answers. */
export function AnswerPage({ short: named }: { short: ShortOf }): ReactNode {
  const desk = useDesk();
  const [answer, setAnswer] = useState('');
  const short = shortAt(desk.state, named);
  // What is not written yet is no reason for a no.
  const probe = toAnswer(named, '…');
  const bar = probe && foresee(desk, probe).bar;
  const command = toAnswer(named, answer);
  const send = async (): Promise<void> => {
    if (!command || !short) return;
    const outcome = await desk.send(command, `${short.name}: answered`);
    if (outcome.status === 'accepted') desk.back();
  };
  if (!short)
    return (
      <Page title="Nothing is short">
        <p className="rest">That comes out right by now.</p>
      </Page>
    );
  return (
    <Page
      title={`${short.name}: ${short.what}`}
      action={
        bar ? null : (
          <button type="button" className="go" disabled={!command || desk.isSending} onClick={() => void send()}>
            {command ? `Answer for ${short.name}` : 'Still to say: what became of them'}
          </button>
        )
      }
    >
      <p className="dim">
        {short.of === 'person'
          ? 'An armorer counts them back. What can’t be counted back any more is answered for here, and goes down as short.'
          : 'Look for them first. What is written here stands in the log for ever, under your name.'}
      </p>
      {bar ? <BarNote bar={bar} /> : <Written label="What became of them" value={answer} onSay={setAnswer} />}
    </Page>
  );
}

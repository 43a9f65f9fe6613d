import { useState, type ReactNode } from 'react';
import { ConcernsButton } from '../concerns/told-concerns.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { dayView, type DayView } from './day.view.js';
import { IncidentRows } from '../incidents/incident-rows.js';
import { RollControl } from './roll-control.js';
import { Wrap } from './wrap.layout.js';
import { meetingWords } from '#ui/words';

/** One field and its button, for a scene or why there is a break. */
function Said({
  label,
  word,
  bar,
  onSay,
}: {
  label: string;
  word: string;
  bar: { rule: string; message: string } | null;
  onSay: (text: string) => Promise<boolean>;
}): ReactNode {
  const { isSending } = useDesk();
  const [text, setText] = useState('');
  if (bar) return <BarNote bar={bar} />;
  return (
    <form
      className="said-field"
      onSubmit={(event) => {
        event.preventDefault();
        void onSay(text.trim()).then((isDone) => isDone && setText(''));
      }}
    >
      <label className="field">
        <span>{label}</span>
        <input value={text} dir="auto" maxLength={120} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" disabled={text.trim() === '' || isSending}>
        {word}
      </button>
    </form>
  );
}

const BREAKS = ['Lunch', 'Company move', 'Weather', 'Other'];

/** DY2: a break lapses every check, so it takes two taps. */
function Break({ view }: { view: DayView }): ReactNode {
  const desk = useDesk();
  const [why, setWhy] = useState<string | null>(null);
  const { offers } = view;
  if (view.breakSince !== null)
    return offers['end-break'] ? (
      <button
        type="button"
        className="wide strong"
        disabled={desk.isSending}
        onClick={() => void desk.send({ type: 'end-break' }, 'The break is over')}
      >
        End the break ({view.breakSince})
      </button>
    ) : null;
  if (!offers['call-break'] || offers['call-break'].bar) return null;
  return (
    <section className="breaks">
      <h2>Break</h2>
      <fieldset className="pick two" aria-label="Break">
        {BREAKS.map((each) => (
          <button
            key={each}
            type="button"
            className={each === why ? 'on' : undefined}
            aria-pressed={each === why}
            onClick={() => setWhy(each === why ? null : each)}
          >
            {each}
          </button>
        ))}
      </fieldset>
      {why !== null && (
        <button
          type="button"
          className="wide strong"
          disabled={desk.isSending}
          onClick={() => void desk.send({ type: 'call-break', why }, `Break: ${why}`)}
        >
          Call the break
          <small>Every check lapses; each weapon goes back and is locked.</small>
        </button>
      )}
    </section>
  );
}

/** The day as the AD runs it: roll and cut, scene, meeting, break, wrap. Only what may be done, or why not. */
export function DayPage(): ReactNode {
  const desk = useDesk();
  const view = dayView(desk.state, desk.me, desk.at);
  const { offers } = view;
  const start = offers['start-day'];
  const meeting = meetingWords(desk.state);
  return (
    <Page action={<RollControl />}>
      <h1 className="list-title">
        {view.title}
        {view.scene && <span dir="auto"> · Sc {view.scene}</span>}
      </h1>
      {!view.isOpen && <IncidentRows />}
      {!view.isOpen && start && (
        <>
          {start.bar ? (
            <BarNote bar={start.bar} />
          ) : (
            <button
              type="button"
              className="wide strong"
              disabled={desk.isSending}
              onClick={() => void desk.send({ type: 'start-day', ...view.next }, `Day ${view.next.number} has begun`)}
            >
              Start day {view.next.number}
            </button>
          )}
        </>
      )}
      {view.isOpen && (
        <>
          {offers['set-scene'] && (
            <Said
              label={view.scene ? 'Next scene' : 'Scene'}
              word="Set"
              bar={offers['set-scene'].bar}
              onSay={async (scene) =>
                (await desk.send({ type: 'set-scene', scene }, `Scene ${scene}`)).status === 'accepted'
              }
            />
          )}
          <button type="button" className="wide" onClick={() => desk.go({ page: 'meeting' })}>
            <span>{meeting}</span>
            <small>{desk.state.day?.meeting ? 'Brief in who came late' : 'Record who was there'}</small>
          </button>
          <Break view={view} />
          <IncidentRows />
          <Wrap offer={offers['wrap-day']} />
        </>
      )}
      <button type="button" className="wide" onClick={() => desk.go({ page: 'incident', weaponId: null })}>
        Report an incident…
      </button>
      <ConcernsButton />
    </Page>
  );
}

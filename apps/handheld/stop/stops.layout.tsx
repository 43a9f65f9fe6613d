import { useState, type ReactNode } from 'react';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { outInStop, stopViews, type StopView } from './stop.view.js';

function Lift({ stop }: { stop: StopView }): ReactNode {
  const desk = useDesk();
  const [done, setDone] = useState('');
  if (!stop.mayLift) return null;
  if (stop.bar) return <BarNote bar={stop.bar} />;
  return (
    <form
      className="lift"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.send({ type: 'lift-stop', stopId: stop.stopId, done: done.trim() }, 'Your half is given');
      }}
    >
      <label className="field">
        <span>What was done</span>
        <textarea rows={2} maxLength={1000} dir="auto" value={done} onChange={(event) => setDone(event.target.value)} />
      </label>
      <button type="submit" className="wide strong" disabled={done.trim() === '' || desk.isSending}>
        {stop.halves.length > 0 ? 'Lift it: the second half' : 'Give your half of the lift'}
      </button>
    </form>
  );
}

/** ST1, ST3: every stop that stands, what is still out, and this person's half of the lift. */
export function StopsPage(): ReactNode {
  const desk = useDesk();
  const stops = stopViews(desk.state, desk.me);
  const out = outInStop(desk.state);
  return (
    <Page title={stops.length === 0 ? 'No STOP stands' : 'STOP'}>
      {stops.map((stop) => (
        <section key={stop.stopId} className="a-stop">
          <h2 dir="auto">{stop.why}</h2>
          <p className="dim">{stop.calledBy}</p>
          {stop.halves.map((half) => (
            <p key={half} className="half" dir="auto">
              ✓ {half}
            </p>
          ))}
          <p className="wanted">{stop.wanted}</p>
          <Lift stop={stop} />
        </section>
      ))}
      {stops.length > 0 && (
        <section className="wrap">
          <h2>{out.length === 0 ? 'Nothing is out' : `Still out: ${out.length}`}</h2>
          <ul>
            {out.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

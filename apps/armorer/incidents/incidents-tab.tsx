import { useCallback } from 'react';
import { maySend, type Cursor, type IncidentId } from '#custody';
import { useDayBook } from '../day/use-day-book.js';
import { useDesk } from '../desk.js';
import { useWholeLog } from '../log/use-log.js';
import { IncidentForm } from '../moves/incident-form.js';
import { WhyForm } from '../moves/why-form.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused } from '../parts/sent.js';
import { atWeapon, INCIDENTS, REPORTING } from '../place.js';
import { incidentViews, type IncidentView } from './incidents.view.js';

function Acts({ incident }: { incident: IncidentView }) {
  const { me, go } = useDesk();
  const { incidentId, weapon, closed, bar, isFrozen } = incident;
  const mayClose = me === null || maySend(me, 'close-incident');
  return (
    <div className="acts">
      {!closed && mayClose && !bar && (
        <KeyButton doesWrite onPress={() => go({ tab: 'incidents', incidentId })}>
          Close it
        </KeyButton>
      )}
      {weapon && (
        <KeyButton className="small" onPress={() => go(atWeapon(weapon.weaponId))}>
          Go to {weapon.number}
        </KeyButton>
      )}
      {weapon && closed && isFrozen && (
        <>
          <KeyButton doesWrite onPress={() => go(atWeapon(weapon.weaponId, 'release'))}>
            Release {weapon.number}
          </KeyButton>
          <KeyButton className="small" doesWrite onPress={() => go(atWeapon(weapon.weaponId, 'retire'))}>
            Take it off the board
          </KeyButton>
        </>
      )}
    </div>
  );
}

function Card({ incident }: { incident: IncidentView }) {
  const { title, what, by, did, stop, closed, bar, wanted } = incident;
  return (
    <article className="concern" data-answered={wanted === null || undefined} aria-label={title}>
      <header>
        <b>{title}</b>
      </header>
      <p dir="auto">
        {what}
        <small>
          Reported by {by}. {did} {stop}
        </small>
      </p>
      {closed && (
        <p dir="auto">
          <b>Cause:</b> {closed.cause}. <b>Corrected:</b> {closed.correction}.<small>Closed by {closed.by}</small>
        </p>
      )}
      {wanted && <p className="late-note">{wanted}</p>}
      {bar && <Refused refusal={bar} />}
      <Acts incident={incident} />
    </article>
  );
}

function CloseForm({ incident: { incidentId, title, what, by } }: { incident: IncidentView }) {
  const { go } = useDesk();
  return (
    <WhyForm
      title={`Close: ${title}`}
      note={
        <>
          <span dir="auto">{what}</span> Reported by {by}.
        </>
      }
      asked={['What caused it?', 'What was corrected?']}
      signs="Close the incident"
      body={([cause = '', correction = '']) => ({ type: 'close-incident', incidentId, cause, correction })}
      done={`${title}: closed`}
      onClose={() => go(INCIDENTS)}
    />
  );
}

/** ST4 to ST7: every incident, with what it did by itself, who may close it, and what is still wanted of it. */
export function IncidentsTab({ incidentId }: { incidentId: IncidentId | null }) {
  const { state, at, me, place, go } = useDesk();
  const isReporting = 'isReporting' in place;
  useWholeLog();
  const { book, cursor } = useDayBook();
  const lifts = useCallback((stopId: Cursor) => (cursor > 0 ? book.liftOf(stopId) : null), [book, cursor]);
  const all = incidentViews(state, me, at, lifts);
  const chosen = all.find((each) => each.incidentId === incidentId && each.closed === null);
  const open = all.filter(({ closed }) => closed === null).length;
  return (
    <>
      <main className="sheet">
        <div className="sheet-head">
          <h1>Incidents</h1>
          <span className="dim">{open === 0 ? 'none open' : `${open} open`}</span>
          <KeyButton k="X" doesWrite onPress={() => go(REPORTING)}>
            Report one without a weapon
          </KeyButton>
        </div>
        {all.length === 0 && (
          <p className="dim">
            None was reported. One with a weapon is reported from that weapon’s page, by anyone signed in.
          </p>
        )}
        {all.map((incident) => (
          <Card key={incident.incidentId} incident={incident} />
        ))}
      </main>
      {isReporting && !chosen && (
        <aside className="sheet-side">
          <IncidentForm weapon={null} onClose={() => go(INCIDENTS)} />
        </aside>
      )}
      {chosen && (
        <aside className="sheet-side">
          <CloseForm key={chosen.incidentId} incident={chosen} />
        </aside>
      )}
    </>
  );
}

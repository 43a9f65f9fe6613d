import type { Weapon } from '#custody';
import { useState, type ReactNode } from 'react';
import { AgainButtons } from '../issue/again-buttons.js';
import { barOnRecording } from '../issue/issue-form.view.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { NumberRow } from '../parts/number-row.js';
import { Page } from '../parts/page.js';
import { LoadMark } from '#ui';
import { shortWords } from '#ui/words';
import { IncidentRows } from '../incidents/incident-rows.js';
import { WeaponTitle } from '../parts/weapon-title.js';
import { releaseView } from './release.view.js';
import { SeenWith } from './seen-with.js';
import { weaponView, type WeaponView } from './weapon.view.js';

/** CU5: back to the AD, where the policy lets the AD hold it; how many were fired is asked if it had blanks. */
function HandBack({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const [fired, setFired] = useState<number | null>(null);
  const rounds = weapon.load?.kind === 'blank' ? (weapon.load.rounds ?? 0) : 0;
  return (
    <section className="hand-back">
      {rounds > 0 && (
        <>
          <h2>Fired, of {rounds}</h2>
          <NumberRow label="Fired" from={0} to={rounds} value={fired} onChoose={setFired} />
        </>
      )}
      <button
        type="button"
        className="wide strong"
        disabled={desk.isSending || (rounds > 0 && fired === null)}
        onClick={() =>
          void desk.send(
            { type: 'hand-back', weaponId: weapon.weaponId, ...(fired === null ? {} : { fired }) },
            `${weapon.number} is back with you`,
          )
        }
      >
        It came back to me
      </button>
    </section>
  );
}

/** RD3: an answer in writing is owed for what is short. */
function Short({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  if (weapon.short === undefined) return null;
  return (
    <button
      type="button"
      className="wide"
      onClick={() => desk.go({ page: 'short', of: 'weapon', id: weapon.weaponId })}
    >
      <span>{shortWords(weapon.short)}</span>
      <small>Answer for it in writing</small>
    </button>
  );
}

/** ST7: a frozen weapon: its incident first, then two halves of a release. */
function Frozen({ view }: { view: WeaponView }): ReactNode {
  const desk = useDesk();
  const { weapon, moves } = view;
  const release = moves['release-weapon'];
  if (weapon.status !== 'out-of-service') return null;
  const { given } = releaseView(desk.state, weapon);
  return (
    <>
      <IncidentRows weaponId={weapon.weaponId} />
      {/* What lets it go after that is said once its incident is closed. */}
      {release &&
        release.bar?.reason !== 'incident-open' &&
        (release.bar ? (
          <BarNote bar={release.bar} />
        ) : (
          <button
            type="button"
            className="wide strong"
            onClick={() => desk.go({ page: 'release', weaponId: weapon.weaponId })}
          >
            <span>Release {weapon.number}…</span>
            <small>{given ? `${given}; yours is wanted` : 'One armorer and one AD'}</small>
          </button>
        ))}
    </>
  );
}

/** What may be done with it now, or why not (SC6). */
function Moves({ view }: { view: WeaponView }): ReactNode {
  const desk = useDesk();
  const { weapon, moves } = view;
  const { weaponId } = weapon;
  const barOnIssue = moves.issue && (moves.issue.bar ?? barOnRecording(desk, weapon));
  return (
    <>
      {moves.check &&
        (moves.check.bar ? (
          <BarNote bar={moves.check.bar} />
        ) : (
          <button type="button" className="wide strong" onClick={() => desk.go({ page: 'check', weaponId })}>
            Check {weapon.number}
          </button>
        ))}
      {moves.issue &&
        (barOnIssue ? (
          <BarNote bar={barOnIssue} />
        ) : (
          <>
            <AgainButtons weapon={weapon} />
            <button type="button" className="wide" onClick={() => desk.go({ page: 'issue', weaponId })}>
              Issue {weapon.number}…
            </button>
          </>
        ))}
      {moves['hand-back'] &&
        (moves['hand-back'].bar ? <BarNote bar={moves['hand-back'].bar} /> : <HandBack weapon={weapon} />)}
      <Frozen view={view} />
      <Short weapon={weapon} />
      {moves['report-incident'] && (
        <button type="button" className="wide" onClick={() => desk.go({ page: 'incident', weaponId })}>
          Report an incident…
        </button>
      )}
      {moves.sight && <SeenWith weapon={weapon} />}
    </>
  );
}

/** One weapon: what it is, where, who saw it, and what may be done. */
export function WeaponPage({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const view = weaponView(desk.state, desk.me, weapon, desk.at);
  return (
    <Page title={`Weapon ${weapon.number}`}>
      <WeaponTitle weapon={weapon} line={view.kindLine} />
      <div className="where">
        <LoadMark weapon={weapon} at={desk.at} />
        <span dir="auto">{view.whereLine}</span>
      </div>
      {view.note && <p className={view.isFrozen ? 'follows' : 'warning'}>{view.note}</p>}
      <ul className="path">
        {view.path.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <div className="moves">
        <Moves view={view} />
      </div>
    </Page>
  );
}

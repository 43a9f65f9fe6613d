import type { Weapon } from '#custody';
import { holderWords, STATUS_WORDS } from '#ui/words';
import { useEffect, type ReactNode } from 'react';
import { CheckAsk, SignButton } from '../check/check.layout.js';
import { CheckResultCard } from '../check/check-result.layout.js';
import { resultNow, type Checks } from '../check/use-checks.js';
import { focusOf, nextView, restWords, type BarOnRow, type NextView, type WeaponRow } from '../handheld.view.js';
import { IncidentRows } from '../incidents/incident-rows.js';
import { AgainButtons } from '../issue/again-buttons.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { RollControl } from '../day/roll-control.js';
import { WeaponLine } from './weapon-row.js';

interface ListProps {
  title: string;
  rows: WeaponRow[];
  /** What is said of all of them, once. */
  above?: ReactNode;
  children: (row: WeaponRow) => ReactNode;
}

function List({ title, rows, above, children }: ListProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <section className="list">
      <h2>
        {title} <b>{rows.length}</b>
      </h2>
      {above}
      <ul>
        {rows.map((row) => (
          <li key={row.weapon.weaponId}>{children(row)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Said once: what bars all of it stands at the top, a lapse in the weapon's own line. */
const isToldHere = ({ bar }: WeaponRow, view: NextView): boolean =>
  bar !== null &&
  (bar.reason === undefined ||
    (bar.reason !== view.barOnAll?.reason && bar.reason !== view.barOnIssues?.reason && bar.reason !== 'check-lapsed'));

/** SC6: what bars every issue, and the way to where it is put right. */
function BarOnIssues({ bar }: { bar: BarOnRow }): ReactNode {
  const { go } = useDesk();
  const isMeeting = bar.reason === 'no-meeting' || bar.reason === 'meeting-since-incident-wanted';
  return (
    <>
      <BarNote bar={bar} />
      {bar.reason === 'incident-open' ? (
        <IncidentRows />
      ) : (
        <button type="button" className="wide" onClick={() => go({ page: isMeeting ? 'meeting' : 'day' })}>
          {isMeeting ? 'Record the meeting' : 'To the day'}
        </button>
      )}
    </>
  );
}

/** SC6: what is next, below what is asked now. */
function Lists({ view, focus }: { view: NextView; focus: string | null }): ReactNode {
  const waiting = view.waiting.filter((row) => row.weapon.weaponId !== focus);
  return (
    <>
      {view.barOnAll && <BarNote bar={view.barOnAll} />}
      <List title={focus ? 'Also waiting for your check' : 'Waiting for your check'} rows={waiting}>
        {(row) => (
          <>
            <WeaponLine
              row={row}
              to={{ page: row.may ? 'check' : 'weapon', weaponId: row.weapon.weaponId }}
              {...(row.may ? { verb: 'Check' } : {})}
            />
            {isToldHere(row, view) && row.bar && <BarNote bar={row.bar} />}
          </>
        )}
      </List>
      <List
        title="With the AD, to be issued"
        rows={view.toIssue}
        above={view.barOnIssues && <BarOnIssues bar={view.barOnIssues} />}
      >
        {(row) => (
          <>
            <WeaponLine
              row={row}
              to={{ page: row.may ? 'issue' : 'weapon', weaponId: row.weapon.weaponId }}
              {...(row.may ? { verb: 'Issue' } : {})}
            />
            {isToldHere(row, view) && row.bar && <BarNote bar={row.bar} />}
            {row.may && <AgainButtons weapon={row.weapon} />}
          </>
        )}
      </List>
      <List title="Out with actors" rows={view.out}>
        {(row) => <WeaponLine row={row} to={{ page: 'weapon', weaponId: row.weapon.weaponId }} />}
      </List>
      <List title="Back with an armorer" rows={view.back}>
        {(row) => <WeaponLine row={row} to={{ page: 'weapon', weaponId: row.weapon.weaponId }} />}
      </List>
      <List title="Out of service" rows={view.frozen}>
        {(row) => <WeaponLine row={row} to={{ page: 'weapon', weaponId: row.weapon.weaponId }} />}
      </List>
    </>
  );
}

/** What was being answered about has left before it was signed. */
function Lost({ checks }: { checks: Checks }): ReactNode {
  const { state } = useDesk();
  const weapon = checks.lost === null ? undefined : state.weapons[checks.lost];
  if (!weapon) return null;
  return (
    <p className="bar" role="alert">
      {weapon.number} left before you signed: {STATUS_WORDS[weapon.status].toLowerCase()}, {holderWords(state, weapon)}.
    </p>
  );
}

/** What the hand-held opens on: the oldest check, asked at once; where none waits, what is to be issued and what is out. */
export function NextPage({ checks }: { checks: Checks }): ReactNode {
  const desk = useDesk();
  const view = nextView(desk.state, desk.me, desk.at);
  const result = resultNow(desk, checks.signed);
  const { pinned, pin, lose } = checks;
  const focus = result ? null : focusOf(view, pinned, desk.isRolling);
  const was = pinned === null ? undefined : desk.state.weapons[pinned];
  const isMine = was?.check?.by === desk.me;
  const isWaiting = view.waiting.some((row) => row.weapon.weaponId === pinned);
  const isLost = was !== undefined && focus !== pinned && !isWaiting && !isMine && checks.hasBegun(was);
  useEffect(() => {
    if (isLost) lose(pinned);
    if (focus !== null && focus !== pinned) pin(focus);
  }, [focus, pinned, isLost, pin, lose]);
  const signed: Weapon | undefined = checks.signed ? desk.state.weapons[checks.signed.weaponId] : undefined;
  const weapon = focus ? desk.state.weapons[focus] : undefined;
  if (checks.signed && result && signed)
    return (
      <Page
        action={
          <button type="button" className="go" onClick={checks.forget}>
            {view.mayCheck.length > 0
              ? `Next check: ${desk.state.weapons[view.mayCheck[0] ?? '']?.number ?? ''}`
              : 'Done'}
          </button>
        }
      >
        <CheckResultCard result={result} weapon={signed} />
      </Page>
    );
  if (weapon)
    return (
      <Page key={weapon.weaponId} action={<SignButton weapon={weapon} checks={checks} />}>
        <Lost checks={checks} />
        <div className="settling">
          <CheckAsk weapon={weapon} checks={checks} others={view.waiting.length - 1} />
        </div>
        <Lists view={view} focus={focus} />
      </Page>
    );
  return (
    <Page action={<RollControl />}>
      <Lost checks={checks} />
      {view.waiting.length === 0 ? (
        <h1 className="rest">{restWords(desk.state, view)}</h1>
      ) : (
        <h1 className="unseen">Next</h1>
      )}
      <Lists view={view} focus={null} />
      {view.lockedCount > 0 && <p className="dim locked-count">{view.lockedCount} locked</p>}
    </Page>
  );
}

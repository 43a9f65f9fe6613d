import { useLink, useScreens } from '#live/react';
import { rollingSince } from '#custody';
import { Concerns } from '../concerns/concerns-side.js';
import { CopySide } from '../copy/copy-side.js';
import { useDesk } from '../desk.js';
import { lotRows } from '../rounds/rounds.view.js';
import { useOpenShort } from '../rounds/use-open-short.js';
import { LotTable } from '../rounds/lot-table.js';
import { currentTold, screenRows, type ScreenRow } from '../screens/screens.view.js';

function Screen({ row, isRolling }: { row: ScreenRow; isRolling: boolean }) {
  const link = useLink();
  const canFlash = row.link === 'current' || row.link === 'behind';
  return (
    <li data-link={row.link}>
      <i aria-hidden="true" />
      <span dir="auto">
        {row.name}
        {row.who && <small>{row.who}</small>}
      </span>
      <small className="lag">{row.told}</small>
      {canFlash && (
        <button
          type="button"
          className="act small"
          title={isRolling ? 'It flashes its name at “cut”' : 'It flashes its name'}
          aria-label={`Identify ${row.name}`}
          onClick={() => link.identify(row.deviceId)}
        >
          Identify
        </button>
      )}
    </li>
  );
}

/** The screens, what is wrong first: who is current, how far behind, asleep or lost in words. */
export function ScreenList() {
  const { state, at, off } = useDesk();
  const rows = screenRows(state, useScreens());
  const isRolling = rollingSince(state, at) !== null;
  return (
    <section aria-labelledby="screens">
      <h2 id="screens">
        Screens <b>{off === 'not-current' || rows.length === 0 ? 'not known' : currentTold(rows)}</b>
      </h2>
      <ul className="screens">
        {rows.map((row) => (
          <Screen key={row.deviceId} row={row} isRolling={isRolling} />
        ))}
      </ul>
      {rows.length === 0 && <p className="dim">The list is sent to armorers who are signed in.</p>}
    </section>
  );
}

/** What the armorer answers for beside the weapons: the screens, the rounds, the concerns. */
export function Side() {
  const { state } = useDesk();
  const openShort = useOpenShort();
  return (
    <>
      <ScreenList />
      <CopySide />
      <section aria-labelledby="rounds">
        <h2 id="rounds">
          Rounds <b>by lot</b>
        </h2>
        <LotTable rows={lotRows(state, openShort)} />
      </section>
      <Concerns />
    </>
  );
}

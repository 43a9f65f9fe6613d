import { useCallback, type RefObject } from 'react';
import { isArmorer, type WeaponId } from '#custody';
import { headlineText } from '#ui/words';
import { useDesk } from '../desk.js';
import { ImportButton } from '../import/import-button.js';
import { useKey } from '../keys/keyboard.js';
import { KeyButton } from '../parts/key-button.js';
import { atWeapon, REGISTER, WEAPONS } from '../place.js';
import { WeaponForm } from '../register/weapon-form.js';
import { Side } from '../side/side.js';
import { FindInHand } from './find-in-hand.js';
import { breakNames } from './its-day.view.js';
import { PrintLabels } from './print-labels.js';
import { RunStrip } from './run-strip.js';
import type { Run } from './runs.view.js';
import { FindBox, WeaponList } from './weapon-list.js';
import { inOrder, weaponGroups } from './weapon-list.view.js';
import { WeaponPane } from './weapon-pane.js';

export interface WeaponsTabProps {
  findBox: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
  run: Run | null;
  setRun: (run: Run | null) => void;
  onScan: (text: string) => boolean;
}

/** What the list offers beside its weapons: registering, and taking back by scan. */
function ListActs({ run, setRun }: Pick<WeaponsTabProps, 'run' | 'setRun'>) {
  const { me, go } = useDesk();
  if (!me || !isArmorer(me)) return null;
  return (
    <div className="list-acts">
      <KeyButton k="B" className="small" onPress={() => setRun(run?.kind === 'lock' ? null : { kind: 'lock' })}>
        {run?.kind === 'lock' ? 'End back by scan' : 'Back by scan'}
      </KeyButton>
      <KeyButton k="+" className="small" onPress={() => go(REGISTER)}>
        Register
      </KeyButton>
      <ImportButton tab="weapons" />
      <PrintLabels />
    </div>
  );
}

/** Left every weapon, in the middle the chosen one, right what the armorer answers for beside them. In the hand, one at a time. */
export function WeaponsTab({ findBox, typed, onType, run, setRun, onScan }: WeaponsTabProps) {
  const { state, at, me, entries, place, go, isInHand } = useDesk();
  const groups = weaponGroups(state, at, typed, breakNames(entries));
  const rows = inOrder(groups);
  const isRegistering = place.tab === 'weapons' && place.act === 'register';
  const placed = place.tab === 'weapons' ? place.weaponId : null;
  const placedWeapon = placed ? state.weapons[placed] : undefined;
  const chosenId = placedWeapon?.weaponId ?? (isInHand || isRegistering ? null : (rows[0]?.weaponId ?? null));
  const chosen = chosenId ? state.weapons[chosenId] : undefined;
  const act = placedWeapon && place.tab === 'weapons' && place.act !== 'register' ? place.act : null;

  const choose = useCallback((weaponId: WeaponId): void => go(atWeapon(weaponId)), [go]);
  const step = (by: 1 | -1): void => {
    const now = rows.findIndex(({ weaponId }) => weaponId === chosenId);
    const next = rows[Math.min(rows.length - 1, Math.max(0, now + by))];
    if (!next) return;
    go(atWeapon(next.weaponId));
    document.querySelector(`[data-weapon="${CSS.escape(next.weaponId)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useKey('ArrowDown', () => step(1));
  useKey('ArrowUp', () => step(-1));
  const find = (): void => {
    const first = rows[0];
    if (onScan(typed)) onType('');
    else if (first) {
      onType('');
      go(atWeapon(first.weaponId));
    }
    findBox.current?.blur();
  };
  const isOpen = chosen !== undefined || isRegistering;
  const list = (
    <>
      {isInHand ? (
        <FindInHand
          findBox={findBox}
          typed={typed}
          onType={onType}
          onFind={find}
          onStep={step}
          onScan={onScan}
          canOpen={rows.length > 0}
        />
      ) : (
        <FindBox box={findBox} typed={typed} onType={onType} onFind={find} onStep={step} />
      )}
      {run && isInHand && <RunStrip run={run} setRun={setRun} />}
      <WeaponList groups={groups} chosen={chosenId} onChoose={choose} />
      {rows.length === 0 && (
        <p className="none-found dim">
          {typed ? `Nothing here is called “${typed}”.` : 'No weapons yet. Register the first.'}
        </p>
      )}
      <ListActs run={run} setRun={setRun} />
    </>
  );
  const middle = (
    <>
      {run && <RunStrip run={run} setRun={setRun} />}
      {isRegistering && <WeaponForm weapon={null} />}
      {!isRegistering && chosen && <WeaponPane weapon={chosen} act={act} run={run} setRun={setRun} />}
      {!isRegistering && !chosen && (
        <>
          <h1>{headlineText(state)}</h1>
          {me && isArmorer(me) && (
            <div className="acts first-weapon">
              <KeyButton isFirst onPress={() => go(REGISTER)}>
                Register the first weapon
              </KeyButton>
            </div>
          )}
        </>
      )}
    </>
  );
  if (isInHand)
    return (
      <main className="weapons">
        {isOpen ? (
          <>
            {act === null && (
              <KeyButton className="to-list" onPress={() => go(WEAPONS)}>
                ‹ All weapons
              </KeyButton>
            )}
            {middle}
          </>
        ) : (
          <>
            <h1 className="unseen">Weapons</h1>
            {list}
          </>
        )}
      </main>
    );
  return (
    <div className="weapons">
      <aside className="list" aria-label="Weapons">
        {list}
      </aside>
      <div className="beside">
        <main>{middle}</main>
        <aside className="side" aria-label="Screens, rounds and concerns">
          <Side />
        </aside>
      </div>
    </div>
  );
}

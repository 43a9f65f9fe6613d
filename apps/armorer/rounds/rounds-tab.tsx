import { useState } from 'react';
import type { LotId } from '#custody';
import { shortWords } from '#ui/words';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { atWeapon } from '../place.js';
import { LotForm } from './lot-form.js';
import { LotTable } from './lot-table.js';
import { ProveForm } from './prove-form.js';
import { lotRows, shortWeapons } from './rounds.view.js';

type Open = { kind: 'add' } | { kind: 'prove'; lotId: LotId } | null;

function Shorts() {
  const { state, go } = useDesk();
  const short = shortWeapons(state);
  return (
    <section aria-labelledby="shorts">
      <h2 id="shorts">
        Short <b>{short.length === 0 ? 'none' : short.length}</b>
      </h2>
      {short.length === 0 && <p className="dim">Every round of every weapon is accounted for.</p>}
      <ul className="lines">
        {short.map((weapon) => (
          <li key={weapon.weaponId}>
            <b>{weapon.number}</b>
            <span dir="auto">
              {weapon.name}
              <small className="owed">{shortWords(weapon.short ?? 0)}, nobody answered for it yet</small>
            </span>
            <KeyButton doesWrite onPress={() => go(atWeapon(weapon.weaponId, 'short'))}>
              Answer
            </KeyButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** RD2 to RD4: the lots, what is short of them, adding and proving one. */
export function RoundsTab() {
  const { state } = useDesk();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const lot = open?.kind === 'prove' ? state.lots[open.lotId] : undefined;
  return (
    <>
      <main className="sheet">
        <div className="sheet-head">
          <h1>Rounds</h1>
          <KeyButton k="A" doesWrite onPress={() => setOpen({ kind: 'add' })}>
            Add a lot
          </KeyButton>
        </div>
        <LotTable rows={lotRows(state)} onProve={(lotId) => setOpen({ kind: 'prove', lotId })} />
        <Shorts />
      </main>
      {open?.kind === 'add' && (
        <aside className="sheet-side">
          <LotForm onClose={close} />
        </aside>
      )}
      {lot && (
        <aside className="sheet-side">
          <ProveForm key={lot.lotId} lot={lot} onClose={close} />
        </aside>
      )}
    </>
  );
}

import type { Status } from '#custody';
import { byNumber, STATUS_WORDS } from '#ui/words';
import type { ReactNode } from 'react';
import { rowsOf } from '../handheld.view.js';
import { WeaponLine } from '../next/weapon-row.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';

const FROM_THE_HANDS_BACK: Status[] = ['with-actor', 'with-ad', 'inspected', 'returned', 'out-of-service', 'locked'];

/** SC2: every weapon, none left out; what is out comes first, the locked ones by number. */
export function AllPage(): ReactNode {
  const desk = useDesk();
  const total = Object.keys(desk.state.weapons).length;
  return (
    <Page>
      <h1 className="list-title">{total === 0 ? 'No weapons yet' : `All ${total} weapons`}</h1>
      {FROM_THE_HANDS_BACK.map((status) => {
        const rows = rowsOf(desk.state, desk.me, status, desk.at).sort((a, b) => byNumber(a.weapon, b.weapon));
        if (rows.length === 0) return null;
        return (
          <section className="list" key={status}>
            <h2>
              {STATUS_WORDS[status]} <b>{rows.length}</b>
            </h2>
            <ul className={status === 'locked' ? 'chips' : undefined}>
              {rows.map((row) => (
                <li key={row.weapon.weaponId}>
                  {status === 'locked' ? (
                    <button
                      type="button"
                      className={row.isAlarm ? 'chip line-alarm' : 'chip'}
                      onClick={() => desk.go({ page: 'weapon', weaponId: row.weapon.weaponId })}
                    >
                      <b>{row.weapon.number}</b>
                      <span dir="auto">{row.weapon.name}</span>
                    </button>
                  ) : (
                    <WeaponLine row={row} to={{ page: 'weapon', weaponId: row.weapon.weaponId }} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WeaponRow } from '../handheld.view.js';
import { useDesk } from '../parts/desk.js';
import { LoadMark } from '#ui';
import type { Route } from '../route.js';

/** One weapon in a list: number, what is in it, who has it and for how long. The whole line is the target. */
export function WeaponLine({ row, to, verb }: { row: WeaponRow; to: Route; verb?: string }): ReactNode {
  const { go, at } = useDesk();
  const { weapon } = row;
  return (
    <button type="button" className={row.isAlarm ? 'line line-alarm' : 'line'} onClick={() => go(to)}>
      <b className="line-no">{weapon.number}</b>
      <span className="line-words">
        <span className="line-top">
          <LoadMark weapon={weapon} at={at} />
          <span className="line-who" dir="auto">
            {row.who}
          </span>
        </span>
        <span className="line-under">
          <span className="line-age">{row.age}</span>
          {row.until && <span className="line-until">{row.until}</span>}
          <span dir="auto">{weapon.name}</span>
        </span>
        {row.note && (
          <span className="line-note">
            {row.bar?.reason === 'check-lapsed' && <span className="rule">{row.bar.rule}</span>} {row.note}
          </span>
        )}
      </span>
      {verb ? <span className="line-verb">{verb}</span> : <ChevronRight aria-hidden className="line-more" />}
    </button>
  );
}

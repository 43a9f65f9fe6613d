import type { Weapon } from '#custody';
import type { ReactNode } from 'react';

/** The number as large as it is spoken of, with what the weapon is called. */
export function WeaponTitle({ weapon, line, aside }: { weapon: Weapon; line: string; aside?: ReactNode }): ReactNode {
  return (
    <div className="weapon-title">
      <b className={weapon.number.length > 2 ? 'no no-long' : 'no'}>{weapon.number}</b>
      <div className="weapon-words">
        <h1 dir="auto">{weapon.name}</h1>
        <p className="dim" dir="auto">
          {line}
        </p>
      </div>
      {aside}
    </div>
  );
}

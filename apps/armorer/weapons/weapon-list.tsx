import { memo, type RefObject } from 'react';
import type { WeaponId } from '#custody';
import { GROUP_WORDS, type Group, type RowTone, type WeaponGroup } from './weapon-list.view.js';

interface RowProps {
  weaponId: WeaponId;
  number: string;
  name: string;
  told: string;
  tone: RowTone;
  isOn: boolean;
  isSmall: boolean;
  onChoose: (weaponId: WeaponId) => void;
}

/** One weapon of the list; it repaints on its own change alone. */
const Row = memo(function Row({ weaponId, number, name, told, tone, isOn, isSmall, onChoose }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className="weapon-row"
        data-tone={tone}
        data-small={isSmall || undefined}
        data-weapon={weaponId}
        aria-current={isOn || undefined}
        onClick={() => onChoose(weaponId)}
      >
        <b>{number}</b>
        <span>
          <span className="row-name" dir="auto">
            {name}
          </span>
          <small dir="auto">{told}</small>
        </span>
      </button>
    </li>
  );
});

interface WeaponListProps {
  groups: readonly WeaponGroup[];
  chosen: WeaponId | null;
  onChoose: (weaponId: WeaponId) => void;
}

const isSmall = (group: Group): boolean => group === 'locked';

/** Every weapon, what needs the armorer first. */
export function WeaponList({ groups, chosen, onChoose }: WeaponListProps) {
  return (
    <div className="weapon-list">
      {groups.map(({ group, rows }) => (
        <section key={group} aria-label={GROUP_WORDS[group]}>
          <h2>
            {GROUP_WORDS[group]} <b>{rows.length}</b>
          </h2>
          <ul data-group={group}>
            {rows.map((row) => (
              <Row
                key={row.weaponId}
                {...row}
                isOn={row.weaponId === chosen}
                isSmall={isSmall(group)}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface FindBoxProps {
  box: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
  /** Enter: the first that is found. */
  onFind: () => void;
  onStep: (step: 1 | -1) => void;
}

/** `/` comes here from anywhere; so does a number that is typed, and a scan. */
export function FindBox({ box, typed, onType, onFind, onStep }: FindBoxProps) {
  return (
    <search>
      <form
        className="find"
        onSubmit={(event) => {
          event.preventDefault();
          onFind();
        }}
      >
        <input
          ref={box}
          type="search"
          inputMode="search"
          aria-label="Scan or type a number"
          placeholder="Scan or type a number"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              onStep(event.key === 'ArrowDown' ? 1 : -1);
            }
            if (event.key === 'Escape') {
              onType('');
              event.currentTarget.blur();
            }
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}

import { useMemo } from 'react';
import { byNumber } from '#ui/words';
import type { ShootingDay, Known } from '#record';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { KeyButton } from '../parts/key-button.js';
import { Later } from '../parts/later.js';
import { Select } from '../parts/select.js';
import { dayName } from '../day/day-name.js';
import { EVERYTHING, isEverything, type LogFilter, type When } from './filter.js';
import { KINDS, type Kind } from './kinds.js';
import { wallTime } from './wall-time.js';

interface LogFiltersProps {
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
  known: Known;
  days: readonly ShootingDay[];
}

const DAY = 'day ';

const valueOf = (when: When): string => (when.kind === 'day' ? `${DAY}${when.first}` : when.kind);

function whenOf(value: string, wall: string): When {
  if (value.startsWith(DAY)) return { kind: 'day', first: Number(value.slice(DAY.length)) };
  if (value === 'today') return { kind: 'today' };
  return value === 'between' ? { kind: 'between', from: `${wall.slice(0, 10)}T00:00`, to: wall } : { kind: 'all' };
}

function WhenFields({ filter, onChange, days }: Omit<LogFiltersProps, 'known'>) {
  const { state, at } = useDesk();
  const { timeZone } = state.production;
  const { when } = filter;
  const choose = (value: string): void => onChange({ ...filter, when: whenOf(value, wallTime(at, timeZone)) });
  return (
    <>
      <Select label="When" value={valueOf(when)} onChoose={choose}>
        <option value="all">At any time</option>
        <option value="today">Today, since midnight</option>
        {days.toReversed().map((day) => (
          <option key={day.first} value={`${DAY}${day.first}`}>
            {dayName(day)}
          </option>
        ))}
        <option value="between">From … to …</option>
      </Select>
      {when.kind === 'between' &&
        (['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            type="datetime-local"
            label={end === 'from' ? 'From' : 'To'}
            value={when[end]}
            onChange={({ target }) => onChange({ ...filter, when: { ...when, [end]: target.value } })}
          />
        ))}
    </>
  );
}

/** What is looked for beside the words. */
function Picks({ filter, onChange, known, days }: LogFiltersProps) {
  const { weapons, people } = known;
  const numbered = useMemo(() => Object.values(weapons).toSorted(byNumber), [weapons]);
  const named = useMemo(() => Object.values(people).toSorted((a, b) => a.name.localeCompare(b.name)), [people]);
  return (
    <>
      <Select
        label="Weapon"
        value={filter.weaponId ?? ''}
        onChoose={(value) => onChange({ ...filter, weaponId: value || null })}
      >
        <option value="">Any weapon</option>
        <Later>
          {numbered.map(({ weaponId, number, name }) => (
            <option key={weaponId} value={weaponId}>
              {number} {name}
            </option>
          ))}
        </Later>
      </Select>
      <Select
        label="Person"
        value={filter.personId ?? ''}
        onChoose={(value) => onChange({ ...filter, personId: value || null })}
      >
        <option value="">Anybody</option>
        {named.map(({ personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label="Kind"
        value={filter.kind ?? ''}
        onChoose={(value) => onChange({ ...filter, kind: value === '' ? null : (value as Kind) })}
      >
        <option value="">Any kind</option>
        {Object.entries(KINDS).map(([group, { title, types }]) => (
          <optgroup key={group} label={title}>
            {Object.keys(types).length > 1 && <option value={group}>{title}, all</option>}
            {Object.entries(types).map(([type, words]) => (
              <option key={type} value={type}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <WhenFields filter={filter} onChange={onChange} days={days} />
    </>
  );
}

/** What somebody looks for: words, a weapon, a person, a kind of entry, a time. All that is given has to be so. */
export function LogFilters(props: LogFiltersProps) {
  const { filter, onChange } = props;
  const { isInHand } = useDesk();
  return (
    <search className="log-filters">
      <Field
        type="search"
        label="Words"
        placeholder="lunch, D-14, short …"
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
      />
      {isInHand ? (
        <details>
          <summary>By weapon, person, kind and time</summary>
          <div className="log-filters">
            <Picks {...props} />
          </div>
        </details>
      ) : (
        <Picks {...props} />
      )}
      {!isEverything(filter) && (
        <KeyButton k="X" onPress={() => onChange(EVERYTHING)}>
          Show everything
        </KeyButton>
      )}
    </search>
  );
}

import { useMemo, useState } from 'react';
import type { WeaponId } from '#custody';
import { dayOfYear, timeOfDay, type DayPicture, type Span } from '#record';
import { useDesk } from '../../desk.js';
import { useWholeLog } from '../../log/use-log.js';
import { KeyButton } from '../../parts/key-button.js';
import { Select } from '../../parts/select.js';
import { atWeapon } from '../../place.js';
import { dayName } from '../day-name.js';
import { Reports } from '../papers.js';
import { hasMoved, rowsOf } from './items.js';
import { Legend } from './legend.js';
import { itemWords } from './picture-words.js';
import { PictureGrid } from './picture-grid.js';
import { moved, showing, wholeOf, within, zoomed } from './span.js';
import type { At } from './steps.js';
import { useShownDay, type ShownDay } from './use-picture.js';
import { usePalette } from './use-palette.js';
import './day-picture.css';

const ZOOM = 2;
const STEP = 0.5;
/** The keyboard begins at the top: what held for the whole set. */
const START: At = { row: 0, item: 0 };

function Reading() {
  const { entries, cursor, problem } = useWholeLog();
  if (problem !== null) return <p className="refused">The day can’t be drawn yet. {problem}</p>;
  return (
    <label className="log-reading">
      <span>Reading the log to draw the day …</span>
      <progress max={Math.max(1, cursor)} value={entries.length} />
    </label>
  );
}

/** "06:50 to 15:12" in the set's time; another date says so. */
function hoursOf({ from, to, day }: DayPicture, timeZone: string): string {
  const end = dayOfYear(from, timeZone) === dayOfYear(to, timeZone) ? '' : `${dayOfYear(to, timeZone)} `;
  const until = day.wrapped === null && day.number !== null ? 'now' : `${end}${timeOfDay(to, timeZone)}`;
  return `${timeOfDay(from, timeZone)} to ${until}`;
}

function Drawn({ picture, known, days, choose }: ShownDay & { picture: DayPicture }) {
  const { state, go, isInHand } = useDesk();
  const { timeZone } = state.production;
  const palette = usePalette();
  const whole = useMemo(() => wholeOf(picture), [picture]);
  const [closer, setCloser] = useState<Span | null>(null);
  const [isOnlyMoved, setIsOnlyMoved] = useState(false);
  const [at, setAt] = useState<At>(START);
  const rows = useMemo(() => rowsOf(picture, isOnlyMoved), [picture, isOnlyMoved]);
  const span = useMemo(() => (closer ? within(closer, whole) : whole), [closer, whole]);
  const here = { row: Math.min(at.row, rows.length - 1), item: at.item };
  const row = rows[here.row];
  const item = row?.items[Math.min(here.item, row.items.length - 1)];
  const out = picture.bars.filter(hasMoved).length;
  const isWhole = span.from === whole.from && span.to === whole.to;

  const change = (next: Span): void => setCloser(next.from === whole.from && next.to === whole.to ? null : next);
  const zoom = (factor: number): void => {
    const around = item ? (Date.parse(item.from) + Date.parse(item.to)) / 2 : span.to;
    change(zoomed(span, whole, factor, Math.min(span.to, Math.max(span.from, around))));
  };
  const goTo = (next: At): void => {
    setAt(next);
    const there = rows[next.row]?.items[next.item];
    if (there) change(showing(span, whole, Math.max(Date.parse(there.from), Math.min(Date.parse(there.to), span.to))));
  };
  const open = (weaponId: WeaponId): void => {
    if (state.weapons[weaponId]) go(atWeapon(weaponId));
  };
  const bar = row?.bar;
  const { number } = picture.day;
  return (
    <>
      <div className="pic-controls">
        <Select label="Day" value={String(picture.day.first)} onChoose={(value) => choose(Number(value))}>
          {days.toReversed().map((day) => (
            <option key={day.first} value={day.first}>
              {dayName(day)}
            </option>
          ))}
        </Select>
        <p className="dim">{hoursOf(picture, timeZone)}</p>
        <button
          type="button"
          className="act small"
          aria-pressed={isOnlyMoved}
          onClick={() => {
            setIsOnlyMoved((was) => !was);
            setAt(START);
          }}
        >
          Only the {out} that left the safe
        </button>
        <KeyButton k="U" className="small" isOff={isWhole} onPress={() => zoom(1 / ZOOM)}>
          Wider
        </KeyButton>
        <KeyButton k="I" className="small" onPress={() => zoom(ZOOM)}>
          Closer
        </KeyButton>
        {!isWhole && (
          <>
            <KeyButton k="," className="small" onPress={() => change(moved(span, whole, -STEP))}>
              Earlier
            </KeyButton>
            <KeyButton k="." className="small" onPress={() => change(moved(span, whole, STEP))}>
              Later
            </KeyButton>
          </>
        )}
      </div>
      <p className="unseen" id="pic-keys">
        Arrow keys go from stretch to stretch and from weapon to weapon, Home and End to the first and the last. Enter
        opens the weapon.
      </p>
      {isInHand && (
        <div className="pic-told">
          <p dir="auto">
            {at === START || !item ? (
              'Tap a bar to read what it says.'
            ) : (
              <>
                <b>{bar ? `${bar.number} ${bar.name}` : 'Whole set'}</b> {itemWords(item, { known, timeZone, picture })}
              </>
            )}
          </p>
          {bar && state.weapons[bar.weaponId] && (
            <KeyButton onPress={() => open(bar.weaponId)}>Open {bar.number}</KeyButton>
          )}
        </div>
      )}
      <PictureGrid
        picture={picture}
        rows={rows}
        known={known}
        palette={palette}
        span={span}
        at={here}
        onAt={goTo}
        onSpan={(share) => change(moved(span, whole, share))}
        onOpen={open}
      />
      {picture.bars.length === 0 && <p className="dim">No weapon is registered yet.</p>}
      <Legend palette={palette} />
      {number !== null && number !== state.day?.number && (
        <div className="acts">
          <Reports day={number} />
        </div>
      )}
    </>
  );
}

/** The day as a picture: one bar a weapon across the hours. It grows by itself, and days that are over stay. */
export function PictureSection() {
  const shown = useShownDay();
  const { picture, days, isReady } = shown;
  const isBeforeAll = isReady && days.every(({ number }) => number === null);
  return (
    <section className="day-picture" aria-labelledby="day-picture">
      <h2 id="day-picture" className="unseen">
        The day as a picture
      </h2>
      {!isReady && <Reading />}
      {isBeforeAll && <p className="dim">No day has begun yet. From then on each weapon’s day is drawn here.</p>}
      {picture && !isBeforeAll && <Drawn key={picture.day.first} {...shown} picture={picture} />}
    </section>
  );
}

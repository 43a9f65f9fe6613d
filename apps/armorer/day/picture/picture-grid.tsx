import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type WheelEvent } from 'react';
import type { WeaponId } from '#custody';
import type { DayPicture, Known, Span } from '#record';
import { useDesk } from '../../desk.js';
import { useVirtualRows } from '../../parts/use-virtual-rows.js';
import { dayName } from '../day-name.js';
import type { PictureRow as Row } from './items.js';
import { Grounds, Hours } from './picture-hours.js';
import { PictureRow, type Drawn } from './picture-row.js';
import { PictureTip } from './picture-tip.js';
import { itemWords, type Telling } from './picture-words.js';
import type { Palette } from './palette.js';
import { atAfterKey, type At } from './steps.js';
import { useWidth } from './use-width.js';

/** As day-picture.css draws them. */
const SIZES = { onCart: { row: 34, names: 208 }, inHand: { row: 52, names: 64 } } as const;
/** Room for the last hour's words, and for the bar of the scroll. */
const RIGHT = 12;

interface PictureGridProps {
  picture: DayPicture;
  rows: readonly Row[];
  known: Known;
  palette: Palette;
  span: Span;
  at: At;
  /** The keyboard or a press came to another item. */
  onAt: (at: At) => void;
  onSpan: (share: number) => void;
  onOpen: (weaponId: WeaponId) => void;
}

interface Pointed {
  row: number;
  item: number;
  box: DOMRect;
}

/** The picture of a day: a row a weapon across the hours, of which only those on the screen are drawn. */
export function PictureGrid(props: PictureGridProps) {
  const { picture, rows, known, palette, span, at, onAt, onSpan, onOpen } = props;
  const { state, isInHand } = useDesk();
  const { timeZone } = state.production;
  const place = useRef<HTMLDivElement>(null);
  const goingTo = useRef<At | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [focused, setFocused] = useState<DOMRect | null>(null);
  const size = isInHand ? SIZES.inHand : SIZES.onCart;
  const width = Math.max(0, useWidth(place) - size.names - RIGHT);
  const height = size.row - 1;
  const drawn = useMemo<Drawn>(() => ({ known, palette, span, width, height }), [known, palette, span, width, height]);
  const telling: Telling = { known, timeZone, picture };

  const list = useVirtualRows({
    count: rows.length - 1,
    place,
    sizeOf: useCallback(() => size.row, [size]),
    keyOf: useCallback((index: number) => rows[index + 1]?.weaponId ?? index, [rows]),
    // Where the keyboard is stays on the page, wherever that was scrolled to: else the Tab key would find nothing.
    kept: at.row - 1,
  });

  useLayoutEffect(() => {
    const to = goingTo.current;
    // An effect of the paint before would focus what is about to go.
    if (!to || to.row !== at.row || to.item !== at.item) return;
    goingTo.current = null;
    place.current?.querySelector<HTMLElement>('.pic-active')?.focus({ preventScroll: true });
  });

  const go = (to: At): void => {
    goingTo.current = to;
    if (to.row > 0) list.showRow(to.row - 1);
    onAt(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = atAfterKey(rows, at, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    go(next);
  };
  const onWheel = ({ deltaX, deltaY }: WheelEvent): void => {
    if (Math.abs(deltaX) > Math.abs(deltaY) && width > 0) onSpan(deltaX / width);
  };
  const onPoint = useCallback((rowIndex: number, item: number | null, box: DOMRect | null): void => {
    setPointed(item === null || box === null ? null : { row: rowIndex - 1, item, box });
  }, []);
  const choose = useCallback(
    (rowIndex: number, item: number): void => {
      const to = { row: rowIndex - 1, item };
      goingTo.current = to;
      onAt(to);
    },
    [onAt],
  );
  const open = useCallback(
    (rowIndex: number): void => {
      const weaponId = rows[rowIndex - 1]?.weaponId;
      if (weaponId) onOpen(weaponId);
    },
    [rows, onOpen],
  );

  const wordsAt = (row: number, item: number): string => {
    const there = rows[row]?.items[item];
    return there ? itemWords(there, telling) : 'nothing yet';
  };
  const nameAt = (row: number): string => {
    const bar = rows[row]?.bar;
    return bar ? `${bar.number} ${bar.name}` : 'Whole set';
  };
  const rowFor = (index: number, y: number | null) => {
    const row = rows[index];
    if (!row) return null;
    const activeItem = at.row === index ? at.item : null;
    return (
      <PictureRow
        key={row.weaponId ?? 'set'}
        row={row}
        rowIndex={index + 1}
        drawn={drawn}
        activeItem={activeItem}
        activeWords={activeItem === null ? '' : wordsAt(index, activeItem)}
        y={y}
        onPoint={onPoint}
        onChoose={choose}
        onOpen={open}
      />
    );
  };
  const tipped = pointed ?? (focused ? { row: at.row, item: at.item, box: focused } : null);
  const isOpen = picture.day.wrapped === null && picture.day.number !== null;
  return (
    <div
      ref={place}
      className="pic"
      onWheel={onWheel}
      onScroll={() => setPointed(null)}
      onFocus={({ target }) => setFocused(target.matches(':focus-visible') ? target.getBoundingClientRect() : null)}
      onBlur={() => setFocused(null)}
    >
      <Grounds
        span={span}
        width={width}
        timeZone={timeZone}
        bands={picture.bands}
        nowMs={isOpen ? Date.parse(picture.to) : null}
        height={list.height}
      />
      <table
        role="grid"
        aria-label={`${dayName(picture.day)}, each weapon across the hours`}
        aria-rowcount={rows.length}
        aria-describedby="pic-keys"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-hidden="true">
            <td>
              <Hours span={span} width={width} timeZone={timeZone} />
            </td>
          </tr>
          {rowFor(0, null)}
        </thead>
        <tbody style={{ height: list.height }}>
          {width > 0 && list.items.map(({ index, start }) => rowFor(index + 1, start))}
        </tbody>
      </table>
      {!isInHand && (
        <PictureTip
          words={tipped ? wordsAt(tipped.row, tipped.item) : null}
          title={tipped ? nameAt(tipped.row) : ''}
          box={tipped?.box ?? null}
          within={place}
        />
      )}
    </div>
  );
}

import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Cursor, Entry } from '#custody';
import { counted, dayOfYear, type Known } from '#record';
import { useDesk } from '../desk.js';
import { useVirtualRows } from '../parts/use-virtual-rows.js';
import { LogRow, noteLines } from './log-row.js';
import { newerThan, rowAfterKey, rowOf } from './newest-first.js';

const NO_NOTES: readonly Entry<'correct'>[] = [];
/** As log.css draws them. */
const HEIGHTS = { onCart: { row: 46, note: 28 }, inHand: { row: 92, note: 44 } } as const;

interface LogListProps {
  rows: readonly Entry[];
  notes: ReadonlyMap<Cursor, Entry<'correct'>[]>;
  known: Known;
  chosen: Cursor | null;
  onOpen: (cursor: Cursor) => void;
}

/**
 * The log, newest first, of which only what is on the screen is drawn. While somebody reads further down nothing moves under
 * their eyes: what is new is counted at the top.
 */
export function LogList({ rows: all, notes, known, chosen, onOpen }: LogListProps) {
  const { state, at, isInHand } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<Cursor | null>(null);
  const [stop, setStop] = useState<Cursor | null>(null);
  const isMoving = useRef(false);
  const newer = top === null ? 0 : newerThan(all, top);
  const rows = useMemo(() => (newer === 0 ? all : all.slice(newer)), [all, newer]);
  const height = isInHand ? HEIGHTS.inHand : HEIGHTS.onCart;
  const { timeZone } = state.production;

  const keyOf = useCallback((index: number) => rows[index]?.cursor ?? index, [rows]);
  // A note makes its row taller.
  const sizeOf = useCallback(
    (index: number) => height.row + height.note * noteLines(notes.get(keyOf(index)) ?? NO_NOTES),
    [height, notes, keyOf],
  );
  const stopIndex = Math.max(0, stop === null ? 0 : rowOf(rows, stop));
  const list = useVirtualRows({ count: rows.length, place, sizeOf, keyOf, kept: stopIndex });

  // With the very paint that moves it: a later effect could be one of the paint before.
  useLayoutEffect(() => {
    if (!isMoving.current || stop === null) return;
    isMoving.current = false;
    place.current?.querySelector<HTMLElement>(`[data-cursor="${stop}"]`)?.focus({ preventScroll: true });
  }, [stop]);

  const onScroll = (): void => {
    const isAtTop = (place.current?.scrollTop ?? 0) < 1;
    const newest = all[0]?.cursor ?? null;
    setTop((now) => (isAtTop ? null : (now ?? newest)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / height.row) - 1);
    const next = rowAfterKey(event.key, stopIndex, rows.length, page);
    const cursor = next === null ? undefined : rows[next]?.cursor;
    if (next === null || cursor === undefined) return;
    event.preventDefault();
    isMoving.current = cursor !== stop;
    list.showRow(next);
    setStop(cursor);
  };
  const open = useCallback(
    (cursor: Cursor): void => {
      setStop(cursor);
      onOpen(cursor);
    },
    [onOpen],
  );
  const toNewest = (): void => {
    setTop(null);
    list.showTop();
  };
  const today = dayOfYear(at, timeZone);
  return (
    <div className="log-place">
      {newer > 0 && (
        <button type="button" className="act log-newer" onClick={toNewest}>
          {counted(newer, 'newer entry', 'newer entries')}
        </button>
      )}
      <div className="log-scroll" ref={place} onScroll={onScroll} onKeyDown={onKeyDown} role="presentation">
        <ol className="log-list" aria-label="Entries, newest first" style={{ height: list.height }}>
          {list.items.map(({ index, key, start, size }) => {
            const entry = rows[index];
            if (!entry) return null;
            return (
              <li
                key={key}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                <LogRow
                  entry={entry}
                  known={known}
                  timeZone={timeZone}
                  today={today}
                  notes={notes.get(entry.cursor) ?? NO_NOTES}
                  isChosen={entry.cursor === chosen}
                  isTabStop={index === stopIndex}
                  onOpen={open}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useDesk } from '../desk.js';
import { rowAfterKey } from '../log/newest-first.js';
import { KeyButton } from '../parts/key-button.js';
import { useVirtualRows } from '../parts/use-virtual-rows.js';
import type { ListField, ListOf } from './fields.js';
import { countWords, isBad, nextBad } from './import.view.js';
import type { TriedRow } from './trial.js';

/** As import.css draws them: a row, and each line of what is said about it. */
const HEIGHTS = {
  onCart: { row: 44, line: 22, characters: 120 },
  inHand: { row: 174, line: 22, characters: 38 },
} as const;

function markOf(row: TriedRow): 'bad' | 'odd' | 'good' {
  if (isBad(row)) return 'bad';
  return row.warnings.length > 0 ? 'odd' : 'good';
}

// SC3: a sign and a word of each, beside its colour.
const MARKS = { bad: '✗ Bad', odd: '! Look', good: '✓ Good' } as const;

const LEAST_WIDE = 9;
const MOST_WIDE = 26;

/** Each column as wide as its texts want, against the others; the mark before them has a width of its own. */
function columnsOf(fields: readonly ListField[], rows: readonly TriedRow[]): string {
  const shares = fields.map(({ name, label }) => {
    const longest = rows.reduce((most, { texts }) => Math.max(most, texts[name]?.length ?? 0), label.length);
    return `minmax(0, ${Math.min(MOST_WIDE, Math.max(LEAST_WIDE, longest))}fr)`;
  });
  return `132px ${shares.join(' ')}`;
}

interface PreviewRowProps {
  row: TriedRow;
  fields: readonly ListField[];
  columns: string;
  isTabStop: boolean;
  onFocus: () => void;
}

function PreviewRow({ row, fields, columns, isTabStop, onFocus }: PreviewRowProps) {
  const mark = markOf(row);
  const bad = new Set(row.problems.map(({ field }) => field));
  return (
    <>
      <div className="import-row" style={{ gridTemplateColumns: columns }}>
        <button
          type="button"
          className="import-mark"
          data-row={row.row}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={onFocus}
          onClick={onFocus}
        >
          <b>{MARKS[mark]}</b> <small>row {row.row}</small>
        </button>
        {fields.map(({ name, label }) => (
          <span
            key={name}
            className="import-cell"
            data-bad={bad.has(name) || undefined}
            data-empty={(!bad.has(name) && !row.texts[name]) || undefined}
            dir="auto"
          >
            <i>{label}</i> {row.texts[name] || <span className="dim">–</span>}
          </span>
        ))}
      </div>
      {row.problems.map(({ message }) => (
        <p key={message} className="import-why" dir="auto">
          {message}
        </p>
      ))}
      {row.warnings.map((words) => (
        <p key={words} className="import-look" dir="auto">
          {words}
        </p>
      ))}
    </>
  );
}

/** Every row of the file as it is understood, of which only what is on the screen is drawn; the bad ones say why. */
export function Preview({ list, rows }: { list: ListOf; rows: readonly TriedRow[] }) {
  const { isInHand } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState(-1);
  const isMoving = useRef(false);
  const columns = useMemo(() => columnsOf(list.fields, rows), [list, rows]);
  const heights = isInHand ? HEIGHTS.inHand : HEIGHTS.onCart;
  const linesOf = (words: string): number => Math.ceil(words.length / heights.characters);
  const sizeOf = (index: number): number => {
    const row = rows[index];
    if (!row) return heights.row;
    const said = [...row.problems.map(({ message }) => message), ...row.warnings];
    return (
      heights.row + heights.line * said.reduce((sum, words) => sum + linesOf(words), 0) + (said.length > 0 ? 8 : 0)
    );
  };
  const shown = useVirtualRows({
    count: rows.length,
    place,
    sizeOf,
    keyOf: (index) => rows[index]?.row ?? index,
    kept: Math.max(0, found),
  });
  const hasBad = rows.some(isBad);
  const showRow = (next: number): void => {
    isMoving.current = next !== found;
    setFound(next);
    shown.showRow(next);
  };
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    place.current?.querySelector<HTMLElement>(`[data-row="${rows[found]?.row}"]`)?.focus({ preventScroll: true });
  }, [found, rows]);
  const stop = Math.max(0, found);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / heights.row) - 1);
    const next = rowAfterKey(event.key, stop, rows.length, page);
    if (next === null) return;
    event.preventDefault();
    showRow(next);
  };
  return (
    <section className="import-preview" aria-labelledby="import-rows">
      <div className="import-count">
        <h2 id="import-rows">{countWords(rows)}</h2>
        {hasBad && (
          <KeyButton k="N" className="small" onPress={() => showRow(nextBad(rows, found))}>
            Next bad row
          </KeyButton>
        )}
        <output className="unseen">{rows[found]?.problems.map(({ message }) => message).join(' ')}</output>
      </div>
      <div className="import-row import-heads" aria-hidden="true" style={{ gridTemplateColumns: columns }}>
        <span />
        {list.fields.map(({ name, label }) => (
          <span key={name}>{label}</span>
        ))}
      </div>
      <div className="import-scroll" ref={place} onKeyDown={onKeyDown} role="presentation">
        <ol aria-label="Rows of the file" style={{ height: shown.height }}>
          {shown.items.map(({ index, key, start, size }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={key}
                data-mark={markOf(row)}
                data-found={index === found || undefined}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                <PreviewRow
                  row={row}
                  columns={columns}
                  fields={list.fields}
                  isTabStop={index === stop}
                  onFocus={() => setFound(index)}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

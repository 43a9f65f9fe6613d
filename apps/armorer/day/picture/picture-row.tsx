import { memo, useLayoutEffect, useRef, type MouseEvent } from 'react';
import type { Known, Span } from '#record';
import { itemUnder, type Item, type PictureRow as Row } from './items.js';
import { MARK_RADIUS } from './paint-mark.js';
import { paintRow } from './paint.js';
import type { Palette } from './palette.js';
import { msAt, xOf } from './span.js';

/** What all rows of a picture are drawn with. */
export interface Drawn {
  known: Known;
  palette: Palette;
  span: Span;
  /** Of the part beside the names. */
  width: number;
  height: number;
}

interface PictureRowProps {
  row: Row;
  /** Counted from 1, as a reader of the screen is told. */
  rowIndex: number;
  drawn: Drawn;
  /** The item that the keyboard is at, where it is in this row. */
  activeItem: number | null;
  /** What that item says. */
  activeWords: string;
  y: number | null;
  onPoint: (rowIndex: number, item: number | null, at: DOMRect | null) => void;
  onChoose: (rowIndex: number, item: number) => void;
  onOpen: (rowIndex: number) => void;
}

/** A mark or a moment is still large enough to be seen with the focus on it. */
const LEAST_ACTIVE = 18;

function placeOf(item: Item | undefined, { span, width }: Drawn): { left: number; width: number } {
  if (!item) return { left: 0, width: LEAST_ACTIVE };
  const left = Math.max(0, xOf(Date.parse(item.from), span, width));
  const right = Math.min(width, xOf(Date.parse(item.to), span, width));
  const wide = Math.max(LEAST_ACTIVE, right - left);
  const middle = (left + Math.max(left, right)) / 2;
  return { left: Math.max(0, Math.min(width - wide, middle - wide / 2)), width: wide };
}

function Bars({ items, drawn }: { items: readonly Item[]; drawn: Drawn }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { known, palette, span, width, height } = drawn;
  useLayoutEffect(() => {
    const element = canvas.current;
    const on = element?.getContext('2d');
    if (!element || !on || width <= 0) return;
    const scale = window.devicePixelRatio;
    element.width = Math.round(width * scale);
    element.height = Math.round(height * scale);
    on.setTransform(scale, 0, 0, scale, 0, 0);
    paintRow(on, items, { known, palette, span, width, height });
  }, [items, known, palette, span, width, height]);
  return <canvas ref={canvas} aria-hidden="true" style={{ width, height }} />;
}

/** One weapon's name and bar; of its stretches only the one that the keyboard is at is an element of the page. */
export const PictureRow = memo(function PictureRow(props: PictureRowProps) {
  const { row, rowIndex, drawn, activeItem, activeWords, y, onPoint, onChoose, onOpen } = props;
  const { bar, items } = row;
  const pointed = (event: MouseEvent<HTMLElement>): { item: number | null; box: DOMRect } => {
    const box = event.currentTarget.getBoundingClientRect();
    const ms = msAt(event.clientX - box.left, drawn.span, drawn.width);
    const markMs = (MARK_RADIUS / drawn.width) * (drawn.span.to - drawn.span.from);
    const item = itemUnder(items, ms, markMs);
    return { item: item === -1 ? null : item, box: new DOMRect(event.clientX, box.top, 1, box.height) };
  };
  return (
    <tr
      aria-rowindex={rowIndex}
      className="pic-row"
      style={y === null ? undefined : { transform: `translateY(${y}px)` }}
    >
      <th scope="row" className="pic-name">
        {bar ? (
          <>
            <b>{bar.number}</b> <span dir="auto">{bar.name}</span>
          </>
        ) : (
          <span>{drawn.height > 40 ? 'Set' : 'Whole set'}</span>
        )}
      </th>
      <td
        className="pic-cell"
        onPointerMove={(event) => {
          const { item, box } = pointed(event);
          onPoint(rowIndex, item, box);
        }}
        onPointerLeave={() => onPoint(rowIndex, null, null)}
        onClick={(event) => {
          const { item } = pointed(event);
          // A press on what is chosen already is the button's own.
          if (item !== null && item !== activeItem) onChoose(rowIndex, item);
        }}
      >
        <Bars items={items} drawn={drawn} />
        {activeItem !== null && (
          <button
            type="button"
            className="pic-active"
            style={placeOf(items[activeItem], drawn)}
            aria-label={`${bar ? `${bar.number} ${bar.name}` : 'Whole set'}: ${activeWords}`}
            onClick={() => onOpen(rowIndex)}
          />
        )}
      </td>
    </tr>
  );
});

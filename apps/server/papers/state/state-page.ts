import type { Cursor, Instant, State } from '#custody';
import { clockTime, dayOfYear } from '#record';
import { Booklet } from '../pdf/booklet.js';
import type { Paper } from '../pdf/paper.js';
import type { Box, Hand } from '../pdf/pen.js';
import { standing, stateRows, type StateRow } from './state-rows.js';

/** What the page is made from; the state is redacted for its reader already (CH2). */
export interface StateFacts {
  readonly state: State;
  readonly at: Instant;
  readonly cursor: Cursor;
  readonly head: string;
}

/** Forty weapons on one page, and what is left for the pen. */
const LEAST_ROW = 15.2;
const MOST_ROW = 22;
const BLANK_LINES = 6;
const LEAST_BLANK = 18;
/** Smaller than that nobody reads by a torch. */
const LEAST_SIZE = 5;
const PAD = 2;
const LINE = '#777';
const GROUND = '#ececec';
const GREY = '#444';

const TITLES = ['no.', 'who has it', 'load', 'last check', 'who', 'when', 'what', 'sign'] as const;
const SHARES = [1.15, 3.4, 2.4, 3.4, 2.5, 1.4, 3, 1.8] as const;
/** From here on the columns are for the pen. */
const PEN_FROM = 4;

const NUMBER: Hand = { size: 10, weight: 700 };
const FIRST: Hand = { size: 7, weight: 400 };
const OUT: Hand = { size: 7.5, weight: 700 };
const SECOND: Hand = { size: 5.5, weight: 400, colour: GREY };
const TITLE: Hand = { size: 7, weight: 700 };

const HOW =
  'Go on by pen: one line for each time a weapon changes hands, with who has it, when, what was done, and your sign. When the screens ' +
  'are back, an armorer or AD brings it in: open each weapon, “Seen elsewhere”, who has it now, and as the reason “on paper”.';

/** The state now on paper, with lines to go on by pen when all power is gone (CU11). */
export function printState({ state, at, cursor, head }: StateFacts, paper: Paper): Promise<Buffer> {
  const { production, day } = state;
  const time = clockTime(at, production.timeZone);
  const date = dayOfYear(at, production.timeZone);
  const of = `${production.name} · ${production.unit}`;
  const booklet = new Booklet({
    title: `Weapons at ${time}: ${of}`,
    paper,
    layout: 'portrait',
    foot: `${of} · as it was ${date} ${time}, ${production.timeZone} · log up to entry ${cursor}, head ${head}`,
  });
  const where = day ? `Day ${day.number}${day.wrapped ? ', wrapped' : ''}${day.scene ? ` · Sc ${day.scene}` : ''}` : '';
  booklet.title(
    `Weapons, as they were ${date} ${time}`,
    [of, where, production.sample ? 'SAMPLE' : ''].filter(Boolean).join(' · '),
  );
  for (const line of standing(state, at)) booklet.bold(line);
  booklet.note(HOW);
  booklet.y += 4;
  const rows = stateRows(state, at);
  const room = booklet.bottom - booklet.y - LEAST_ROW;
  const height = Math.min(MOST_ROW, Math.max(LEAST_ROW, room / (rows.length + BLANK_LINES)));
  titles(booklet);
  for (const row of rows) line(booklet, height, row);
  // What is left of the last page is for the pen too; one line at least, even if it takes a page.
  const blank = Math.max(height, LEAST_BLANK);
  do line(booklet, blank, null);
  while (booklet.y + blank <= booklet.bottom);
  return booklet.finish();
}

function columns({ left, width }: Booklet): Pick<Box, 'x' | 'width'>[] {
  const all = SHARES.reduce((sum, share) => sum + share, 0);
  let x = left;
  return SHARES.map((share) => {
    const column = { x, width: (share / all) * width };
    x += column.width;
    return column;
  });
}

function titles(booklet: Booklet): void {
  const { document, pen, left, width, y } = booklet;
  document.rect(left, y, width, LEAST_ROW).fill(GROUND);
  for (const [nth, { x }] of columns(booklet).entries()) pen.line(TITLES[nth] ?? '', { x: x + PAD, y: y + 3 }, TITLE);
  booklet.y += LEAST_ROW;
}

function line(booklet: Booklet, height: number, row: StateRow | null): void {
  if (booklet.y + height > booklet.bottom + 0.01) {
    booklet.turn();
    titles(booklet);
  }
  const { document, left, width, y } = booklet;
  const all = columns(booklet);
  if (row) {
    const [number, holder, load, check] = all;
    if (number) write(booklet, [row.number, ''], number, [NUMBER, SECOND], height);
    const [who, where] = row.holder;
    if (holder)
      write(
        booklet,
        [who || row.name, who ? `${where} · ${row.name}` : where],
        holder,
        [row.isOut ? OUT : FIRST, SECOND],
        height,
      );
    if (load) write(booklet, row.load, load, [row.isOut ? OUT : FIRST, SECOND], height);
    if (check) write(booklet, row.check, check, [FIRST, SECOND], height);
  }
  document
    .moveTo(left, y + height)
    .lineTo(left + width, y + height)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  for (const { x } of all.slice(PEN_FROM))
    document
      .moveTo(x, y)
      .lineTo(x, y + height)
      .lineWidth(0.4)
      .strokeColor(LINE)
      .stroke();
  booklet.y += height;
}

/** Two lines in a cell, each made smaller where it is too long for it, and cut where nobody could read it any more. */
function write(
  { pen, y }: Booklet,
  [first, second]: readonly [string, string],
  { x, width }: Pick<Box, 'x' | 'width'>,
  [large, small]: readonly [Hand, Hand],
  height: number,
): void {
  const top = y + (height - LEAST_ROW) / 2;
  const room = width - 2 * PAD;
  const at = second ? top + 0.8 : top + (LEAST_ROW - large.size) / 2 - 1;
  const put = (text: string, at: number, hand: Hand): void => {
    const size = Math.max(LEAST_SIZE, pen.fitting(text, room, hand).size);
    for (const line of pen.lines(text, room + 0.01, 1, { ...hand, size }))
      pen.line(line, { x: x + PAD, y: at }, { ...hand, size });
  };
  put(first, at, large);
  put(second, top + 8.4, small);
}

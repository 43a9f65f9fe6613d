import type { Cursor, Instant, LocalDay, State } from '#custody';
import { clockTime, counted, dayOfYear } from '#record';
import { Booklet } from '../pdf/booklet.js';
import type { Paper } from '../pdf/paper.js';
import type { Hand } from '../pdf/pen.js';
import { callLines, lapseLines, meetingLines, placeLines, ruleLines, weaponLines } from './notice-lines.js';

/** What the notice is made from. */
export interface NoticeFacts {
  readonly state: State;
  /** The day that it calls for. */
  readonly day: LocalDay;
  readonly at: Instant;
  readonly cursor: Cursor;
  readonly head: string;
}

const LINE: Hand = { size: 9.5, weight: 400 };
const SMALL: Hand = { size: 7.5, weight: 400, colour: '#444' };
const RULE = '#555';
const LEAST_SIZE = 6.5;
/** As many as go on one page; who has more is told how many they are. */
const MOST = { weapons: 7, lapses: 6, calls: 5 } as const;

/** One page to go out with the call sheet: that there will be weapons, and what that asks of everybody. */
export function printNotice({ state, day, at, cursor, head }: NoticeFacts, paper: Paper): Promise<Buffer> {
  const { production } = state;
  const of = `${production.name} · ${production.unit}`;
  const date = dayOfYear(`${day}T12:00:00.000Z`, 'UTC');
  const booklet = new Booklet({
    title: `Weapons on set, ${day}: ${of}`,
    paper,
    layout: 'portrait',
    foot: `${of} · made ${dayOfYear(at, production.timeZone)} ${clockTime(at, production.timeZone)} · log up to entry ${cursor}, head ${head}`,
  });
  booklet.title('Weapons on set', `${of}${production.sample ? ' · SAMPLE' : ''}`);
  booklet.write(`Notice for ${date} ${day.slice(0, 4)}`, { size: 13, weight: 700 });
  blanks(booklet, ['Scenes', 'Which weapons']);
  booklet.heading('In hand');
  list(booklet, weaponLines(state), MOST.weapons, 'No weapon is registered.');
  booklet.heading('Safety meeting');
  blanks(booklet, ['Time', 'Place']);
  lines(booklet, meetingLines(state));
  booklet.heading('What it asks of everybody');
  lines(booklet, ruleLines(state));
  booklet.heading('Training and permits that end');
  list(booklet, lapseLines(state, day), MOST.lapses, 'None has ended by then or ends within a week of it.');
  booklet.heading('Whom to call');
  const calls = callLines(state);
  for (const { name, role } of calls.slice(0, MOST.calls)) blanks(booklet, [`${name}, ${role}`]);
  if (calls.length > MOST.calls) booklet.write(`and ${calls.length - MOST.calls} more`, SMALL);
  booklet.y += 6;
  for (const line of placeLines(state)) booklet.write(line, SMALL);
  return booklet.finish();
}

function lines(booklet: Booklet, all: readonly string[]): void {
  for (const line of all) booklet.item(line, LINE);
}

/** A list that may be long, one line each, so that the notice stays one page. */
function list(booklet: Booklet, all: readonly string[], most: number, none: string): void {
  for (const line of all.slice(0, most)) {
    const { size } = booklet.pen.fitting(line, booklet.width - LINE.size, LINE);
    booklet.item(line, { ...LINE, size: Math.max(LEAST_SIZE, size - 0.01) }, 1);
  }
  if (all.length > most) booklet.item(`and ${counted(all.length - most, 'line')} more: ask the armorer`, LINE);
  if (all.length === 0) booklet.write(none, LINE);
}

/** What Setboard does not know is written in by pen. */
function blanks(booklet: Booklet, words: readonly string[]): void {
  const { document, pen, left, width } = booklet;
  booklet.draw(17, (y) => {
    const each = width / words.length;
    for (const [nth, word] of words.entries()) {
      const x = left + nth * each;
      const hand = pen.fitting(word, each * 0.6, LINE);
      const end = pen.line(word, { x, y: y + 3 }, hand);
      document
        .moveTo(end + 4, y + 14)
        .lineTo(x + each - 10, y + 14)
        .lineWidth(0.6)
        .strokeColor(RULE)
        .stroke();
    }
  });
}

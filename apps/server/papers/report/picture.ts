import {
  bandLook,
  dayPicture,
  hoursIn,
  lookOf,
  MARK_KINDS,
  MARK_SHAPES,
  MARK_WORDS,
  STATUS_WORDS,
  type Band,
  type Bar,
  type DayPart,
  type DayPicture,
  type Mark,
  type Span,
  type Stretch,
} from '#record';
import type { Booklet } from '../pdf/booklet.js';
import type { Box, Hand } from '../pdf/pen.js';
import { drawMark, drawStretch, hatch } from './strokes.js';

const NAMES = 118;
const HEAD = 34;
const LEAST_ROW = 12.5;
const MOST_ROW = 22;
const LEAST_DAY_MS = 3_600_000;
const HOUR: Hand = { size: 7, weight: 400, colour: '#333' };
const NUMBER: Hand = { size: 8.5, weight: 700 };
const NAME: Hand = { size: 6.5, weight: 400, colour: '#444' };
const WORD: Hand = { size: 6.5, weight: 400 };
const MARK_RADIUS = 4;

interface Axis {
  readonly span: Span;
  readonly x: number;
  readonly width: number;
}

const xOf = (at: string | number, { span, x, width }: Axis): number =>
  x + ((typeof at === 'string' ? Date.parse(at) : at) - span.from) * (width / (span.to - span.from));

/** The day at a glance: the bars of the station's Day tab, over as many pages as there are weapons for, the hours on each. */
export function drawPicture(booklet: Booklet, part: DayPart, at: string): void {
  const picture = dayPicture(part, at);
  if (!picture) return;
  const from = Date.parse(picture.from);
  const span = { from, to: Math.max(Date.parse(picture.to), from + LEAST_DAY_MS) };
  const room = booklet.bottom - booklet.y - HEAD;
  const { length } = picture.bars;
  const height = Math.min(MOST_ROW, Math.max(LEAST_ROW, room / Math.max(1, length)));
  const bars = [...picture.bars];
  do {
    if (booklet.bottom - booklet.y < HEAD + 3 * height) booklet.turn();
    const many = Math.max(1, Math.floor((booklet.bottom - booklet.y - HEAD) / height));
    const shown = bars.splice(0, many);
    const axis = { span, x: booklet.left + NAMES, width: booklet.width - NAMES };
    drawHead(booklet, picture, axis, part, HEAD + shown.length * height);
    booklet.y += HEAD;
    for (const bar of shown) {
      drawBar(booklet, bar, axis, part, height);
      booklet.y += height;
    }
  } while (bars.length > 0);
  if (length === 0) booklet.write('There is no weapon yet.');
  legend(booklet);
}

/** The hours, what held for everybody, and the marks of the day itself. */
function drawHead(booklet: Booklet, picture: DayPicture, axis: Axis, { after }: DayPart, tall: number): void {
  const { document, pen, y } = booklet;
  for (const band of picture.bands) drawBand(booklet, band, axis, tall);
  for (const { ms, text, midnight, clocks } of hoursIn(axis.span, axis.width * 2, after.production.timeZone)) {
    const x = xOf(ms, axis);
    document
      .moveTo(x, y + 9)
      .lineTo(x, y + tall)
      .lineWidth(0.3)
      .strokeColor(midnight ? '#000' : '#c4c4c4')
      .stroke();
    // The date stands under its hour, so that neither runs into the next hour.
    const under = [midnight, clocks && `clocks ${clocks}`].filter(Boolean).join(', ');
    if (x + pen.widthOf(text, HOUR) > axis.x + axis.width) continue;
    pen.line(text, { x: x + 1, y }, HOUR);
    if (x + pen.widthOf(under, HOUR) <= axis.x + axis.width) pen.line(under, { x: x + 1, y: y + 8 }, HOUR);
  }
  marks(booklet, picture.marks, axis, y + HEAD - 6);
}

function drawBand({ document, pen, y }: Booklet, band: Band, axis: Axis, tall: number): void {
  const [from, to] = [xOf(band.from, axis), xOf(band.to, axis)];
  const width = Math.max(0.8, to - from);
  const box = { x: from, y: y + 10, width, height: tall - 10 };
  if (band.kind === 'roll') {
    document.rect(from, y + 19.5, width, 2).fill('#666');
    return;
  }
  document.rect(box.x, box.y, box.width, box.height).fill(band.kind === 'stop' ? '#f7dedb' : '#ededed');
  if (band.kind === 'stop') hatch(document, box, 6, '#d9a6a0');
  const words = bandLook(band).words.find((each) => pen.widthOf(each, WORD) <= Math.max(width - 4, 24));
  if (words) pen.line(words, { x: from + 2, y: y + 11 }, { ...WORD, weight: band.kind === 'stop' ? 700 : 400 });
}

function drawBar(booklet: Booklet, bar: Bar, axis: Axis, part: DayPart, height: number): void {
  const { document, pen, left, y } = booklet;
  document
    .moveTo(left, y + height)
    .lineTo(axis.x + axis.width, y + height)
    .lineWidth(0.2)
    .strokeColor('#d0d0d0')
    .stroke();
  const middle = y + (height - NUMBER.size) / 2 - 1;
  const end = pen.line(bar.number, { x: left, y: middle }, NUMBER);
  const [name] = pen.lines(bar.name, NAMES - Math.max(30, end - left + 6) - 4, 1, NAME);
  if (name) pen.line(name, { x: Math.max(left + 30, end + 6), y: middle + 1.5 }, NAME);
  for (const stretch of bar.stretches) drawOne(booklet, stretch, axis, part, height);
  marks(booklet, bar.marks, axis, y + height / 2);
}

function drawOne({ document, pen, y }: Booklet, stretch: Stretch, axis: Axis, part: DayPart, height: number): void {
  const look = lookOf(stretch, part.known);
  const x = xOf(stretch.from, axis);
  const tall = Math.max(0.8, (height - 2) * look.height);
  const box: Box = { x, y: y + (height - tall) / 2, width: Math.max(0.8, xOf(stretch.to, axis) - x), height: tall };
  drawStretch(document, box, look);
  const word = look.words.find((each) => pen.widthOf(each, WORD) <= box.width - 6);
  if (word === undefined || tall < WORD.size) return;
  const at = { x: box.x + (look.isLate ? 6 : 3), y: y + (height - WORD.size) / 2 - 1 };
  if (look.pattern !== 'none' || look.fill === 'dummy')
    document.rect(at.x - 1, box.y + 1, pen.widthOf(word, WORD) + 2, box.height - 2).fill('#fff');
  pen.line(word, at, { ...WORD, colour: '#000' });
}

/** Marks that would stand on each other stand side by side. */
function marks({ document }: Booklet, all: readonly Mark[], axis: Axis, y: number): void {
  let next = axis.x + MARK_RADIUS;
  for (const mark of all) {
    const x = Math.min(axis.x + axis.width - MARK_RADIUS, Math.max(xOf(mark.at, axis), next));
    next = x + 2 * MARK_RADIUS;
    drawMark(document, MARK_SHAPES[mark.kind], { x, y }, MARK_RADIUS);
  }
}

const SWATCH = 26;
const stretchOf = (of: Partial<Stretch>): Stretch => ({
  from: '',
  to: '',
  cursor: null,
  status: 'with-ad',
  holder: null,
  isChecked: true,
  ...of,
});
const SAMPLES: readonly (readonly [string, Stretch])[] = [
  ...(['locked', 'inspected', 'with-ad', 'with-actor', 'returned', 'out-of-service'] as const).map(
    (status) => [STATUS_WORDS[status], stretchOf({ status })] as const,
  ),
  ['Blanks in it', stretchOf({ load: { kind: 'blank' } })],
  ['Dummies in it', stretchOf({ load: { kind: 'dummy' } })],
  ['Check lapsed', stretchOf({ lapsed: { reason: 'time', at: '' } })],
];

/** SC3: what each pattern and each sign means, on paper too. */
function legend(booklet: Booklet): void {
  const { document, pen, left } = booklet;
  const nobody = { people: {}, lots: {}, weapons: {}, incidents: {} };
  booklet.need(34);
  booklet.y += 6;
  let x = left;
  const next = (words: string): void => {
    pen.line(words, { x, y: booklet.y + 1 }, WORD);
    x += pen.widthOf(words, WORD) + 12;
    if (x <= left + booklet.width - 90) return;
    x = left;
    booklet.y += 14;
  };
  for (const [words, stretch] of SAMPLES) {
    const look = lookOf(stretch, nobody);
    const height = Math.max(1, 11 * look.height);
    drawStretch(document, { x, y: booklet.y + (11 - height) / 2, width: SWATCH, height }, look);
    x += SWATCH + 4;
    next(words);
  }
  for (const kind of MARK_KINDS) {
    drawMark(document, MARK_SHAPES[kind], { x: x + MARK_RADIUS, y: booklet.y + 5.5 }, MARK_RADIUS);
    x += 2 * MARK_RADIUS + 3;
    next(MARK_WORDS[kind]);
  }
  booklet.y += 16;
}

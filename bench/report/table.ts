import { isReached, numberOf, type Line } from '../figure.js';
import type { Paired } from '../pairs.js';

/** What a run came to, as it is kept. */
export interface Run {
  at: string;
  commit: string;
  /** Processor, cores, memory, Node, PostgreSQL: a ratio travels, the milliseconds beside it don't. */
  machine: string;
  pairs: number;
  lines: Line[];
}

const HEAD = ['#', 'figure', 'ours', 'floor', 'ratio', '95 %', 'goal', '', 'before'];

/** The run as a table of text; `before` is the run to compare with. */
export function tableOf(run: Run, before: Run | null): string {
  const rows = run.lines.map((line) =>
    rowOf(
      line,
      before?.lines.find(({ id }) => id === line.id),
    ),
  );
  const widths = HEAD.map((head, column) => Math.max(...[HEAD, ...rows].map((row) => (row[column] ?? head).length)));
  const print = (row: string[]): string =>
    row
      .map((cell, column) => (column === 1 ? cell.padEnd(widths[1] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [HEAD, ...rows].map(print).join('\n');
}

function rowOf(line: Line, before: Line | undefined): string[] {
  const { measured, unit, goal } = line;
  const sides =
    'alone' in measured
      ? [`${short(measured.alone)} ${unit}`, '', '', '']
      : [
          `${short(measured.ours.median)} ${unit}`,
          short(measured.floor.median),
          short(measured.ratio.median),
          bounds(measured),
        ];
  const wanted = goal ? `${goal.is === 'at-most' ? '≤' : '≥'} ${goal.number}` : '';
  return [line.id, line.says, ...sides, wanted, wordFor(line), before ? short(numberOf(before)) : ''];
}

const bounds = ({ pairs, ratio: { low, high } }: Paired): string =>
  low === null || high === null ? `${pairs} pairs` : `${short(low)}–${short(high)}`;

/** In words, as no colour is left in a log. */
export function wordFor(line: Line): string {
  const reached = isReached(line);
  return reached === null ? '' : reached ? 'reached' : 'MISSED';
}

/** Three figures that count. */
export const short = (number: number): string =>
  number >= 1_000 ? Math.round(number).toLocaleString('en') : String(Number(number.toPrecision(3)));

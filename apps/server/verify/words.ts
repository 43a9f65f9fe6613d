import type { Cursor } from '#custody';
import { fingerprintOf } from '../export/seal.js';
import type { Sound } from './verdict.js';

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** What there is to say of a file that is as it was recorded; one line each. */
export function soundWords(file: string, sound: Sound): string[] {
  const { state, cursor, head, at, epoch, seal, restoredFrom, withheld, isTorn, unlike } = sound;
  const { name, unit } = state.production;
  const lines: [string, string][] = [
    ['production', `${name}, ${unit}`],
    ['newest entry', `${cursor}, of ${at}`],
    ['head', head],
    ['epoch', epoch],
    ['signed by', seal ? `the key ${fingerprintOf(seal)}` : 'nobody: unsigned, as a copy is while it grows'],
  ];
  if (restoredFrom)
    lines.push([
      'restored from',
      `epoch ${restoredFrom.epoch} at entry ${restoredFrom.cursor}, head ${restoredFrom.head}`,
    ]);
  if (withheld.counts > 0)
    lines.push([
      'withheld',
      `${count(withheld.counts, 'inspection is', 'inspections are')} without counts; the hashes stand`,
    ]);
  if (withheld.words > 0)
    lines.push(['withheld', `${count(withheld.words, 'concern is', 'concerns are')} without words; the hashes stand`]);
  if (isTorn)
    lines.push([
      'torn',
      'the last line breaks off and was not counted: it is being written, or was when the power went',
    ]);
  if (unlike.first)
    lines.push([
      'note',
      `${count(unlike.count, 'entry', 'entries')} would not pass the rules of this version, first entry ${unlike.first.entry.cursor}: ${unlike.first.why}`,
    ]);
  const entries = count(cursor, 'entry is', 'entries are');
  return [
    `${file}: ${cursor === 1 ? '' : 'all '}${entries} as recorded.`,
    ...lines.map(([what, told]) => `  ${what.padEnd(13)}  ${told}`),
  ];
}

/** Whether one file begins as the other does, in a sentence. */
export function togetherWords(longer: string, shorter: string, partsAt: Cursor | null, end: Cursor): string {
  if (partsAt === null) return `${shorter} is the beginning of ${longer}: the same up to its end, entry ${end}.`;
  const before = partsAt === 1 ? 'not even the first is the same' : `up to entry ${partsAt - 1} they are the same`;
  return `${shorter} and ${longer} part at entry ${partsAt}: ${before}.`;
}

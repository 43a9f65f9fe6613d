/** One line of a file, or why there is none to read: from there on nothing of the file can be read. */
export type Line =
  | {
      readonly number: number;
      readonly text: string;
      /** Ended by a newline, or the file's end. */ readonly isEnded: boolean;
    }
  | { readonly number: number; readonly wrong: string };

/** No entry is a tenth as long: a command has at most 64 KB. Whatever is longer is not kept to see where it ends. */
export const LONGEST_LINE = 1_000_000;
const NEWLINE = 0x0a;
const BOM = '\uFEFF';

const TOO_LONG = `is longer than ${LONGEST_LINE.toLocaleString('en')} bytes, and no entry is`;
const NO_TEXT = 'is not text in UTF-8: another program has written this file, or its disk is damaged';

/**
 * Splits what is read from a file into lines and keeps no more than one of them. A byte-order mark, and the carriage returns
 * of a file that went through a Windows editor, change nothing and are taken off.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<Line, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      number += 1;
      yield lineOf(number, bytes.subarray(from, to), true);
      from = to + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST_LINE) break;
  }
  if (rest.length > 0) yield lineOf(number + 1, rest, false);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function lineOf(number: number, bytes: Buffer, isEnded: boolean): Line {
  if (bytes.length > LONGEST_LINE) return { number, wrong: TOO_LONG };
  try {
    const text = decoder.decode(bytes).replace(/\r$/, '');
    return { number, text: number === 1 && text.startsWith(BOM) ? text.slice(1) : text, isEnded };
  } catch {
    return { number, wrong: NO_TEXT };
  }
}

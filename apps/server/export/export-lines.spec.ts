import { audienceOf, isBlind, type Entry } from '#custody';
import type { Board } from '../custody/board.js';
import { dryGulchDay, fileOf, logOf, newKey, stateOf } from '../testing/exported.js';
import { isSound } from '../verify/verdict.js';
import { verifyText } from '../verify/verify-lines.js';
import { exportLines } from './export-lines.js';

const EPOCH = 'e0000000-0000-4000-8000-000000000000';
const long = (): Entry[] => {
  const day = dryGulchDay();
  const scenes = Array.from({ length: 500 }, (_, at) => ({
    cursor: day.length + at + 1,
    at: '2026-11-22T21:33:00.000Z',
    by: day[0]?.by ?? null,
    type: 'set-scene' as const,
    data: { scene: String(at) },
  }));
  return logOf([...day, ...scenes], EPOCH);
};
const log = long();
const unanswered = Object.values(stateOf(log).weapons).filter(isBlind).length;
const boardAt = (cursor: number): Board => {
  const entries = log.slice(0, cursor);
  const { at = '', hash: head = '' } = entries.at(-1) ?? {};
  return { epoch: EPOCH, cursor, at, head, state: stateOf(entries) };
};

/** A log in memory, and which pages of it were read. */
function reading(entries: readonly Entry[]) {
  const pages: [number, number][] = [];
  const readLog = (after: number, limit: number): Promise<Entry[]> => {
    pages.push([after, limit]);
    return Promise.resolve(entries.slice(after, after + limit));
  };
  return { pages, writer: { readLog } };
}

const exported = (entries: readonly Entry[], board: Board, audience = audienceOf({ roles: ['armorer'] })) => {
  const { pages, writer } = reading(entries);
  return { pages, lines: exportLines({ writer, board, audience, restoredFrom: null, key: newKey() }) };
};

describe('the lines of an export', () => {
  it('[Contract] are read a page at a time, as they are asked for, up to the cursor where the export began', async () => {
    const { pages, lines } = exported(log, boardAt(450));
    const first = await lines.next();
    expect(pages).toEqual([[0, 200]]);
    let text = first.value ?? '';
    for await (const more of lines) text += more;
    const verdict = await verifyText(text);

    expect(pages).toEqual([
      [0, 200],
      [200, 200],
      [400, 50],
    ]);
    expect(isSound(verdict) && verdict.cursor).toBe(450);
    expect(text.split('\n').slice(0, 450)).toEqual(log.slice(0, 450).map((entry) => JSON.stringify(entry)));
  });

  it('[CH2] are redacted by the state at that cursor, whatever page they stand on', async () => {
    const { lines } = exported(log, boardAt(log.length), 'blind');
    let text = '';
    for await (const more of lines) text += more;
    const verdict = await verifyText(text);

    expect(isSound(verdict) ? verdict.withheld.counts : verdict.why).toBe(unanswered);
    expect(text).not.toBe(fileOf(log.map((entry) => JSON.stringify(entry))));
  });

  it('[Contract] end without a signature where the database has another log than the one that was begun', async () => {
    const short = exported(log.slice(0, 300), boardAt(450)).lines;
    const other = exported(logOf(dryGulchDay(), EPOCH), boardAt(50)).lines;
    const readAll = async (lines: AsyncIterable<string>): Promise<string> => {
      let text = '';
      for await (const more of lines) text += more;
      return text;
    };

    await expect(readAll(short)).rejects.toThrow('the log has a gap after entry 300');
    await expect(readAll(other)).rejects.toThrow('entry 50 is another than the one');
  });
});

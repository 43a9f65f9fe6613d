import { inSlices } from './in-slices.js';

describe('work for many', () => {
  /** Each piece of work takes so long; every turn of the event loop is written down. */
  async function done(pieces: number, eachMs: number, turnMs = 1, waitedMs = 0): Promise<string> {
    let now = 0;
    let said = '';
    const turns = {
      now: () => now,
      next: async () => {
        said += '|';
        now += turnMs;
      },
    };
    const work = (one: number): void => {
      now += eachMs;
      said += String(one);
    };
    await inSlices(
      Array.from({ length: pieces }, (_, one) => one),
      work,
      waitedMs,
      turns,
    );
    return said;
  }

  it.each([
    ['all at once where that is quick', 5, 1, '01234'],
    ['a slice of ten milliseconds at a time', 6, 5, '01|23|45'],
    ['one at a time where each takes long', 3, 20, '0|1|2'],
    ['nothing where there is nothing', 0, 5, ''],
  ])('[issue 5] is done %s', async (_, pieces, eachMs, said) => {
    expect(await done(pieces, eachMs)).toBe(said);
  });

  it('[issue 5] is done without another pause once others took so long that it would come too late', async () => {
    expect(await done(6, 10, 150)).toBe('0|1|2345');
    expect(await done(3, 10, 1, 200)).toBe('012');
  });
});

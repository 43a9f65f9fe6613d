import { DayBook } from '#record';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { storyLines } from './story.view.js';

function told(day: DryGulchDay, label: string) {
  const book = new DayBook();
  book.add(day.entries);
  return storyLines(day.state, book.lotStory(day.lotId(label)), day.at);
}

describe('a lot’s story as it is read', () => {
  it('[RD3] tells who did what and what was left, the newest first, and marks what came out short', () => {
    const lines = told(new DryGulchDay(), 'B-07');
    expect(lines[0]).toMatchObject({ what: '3 rounds into 12', by: 'H. Ortiz', left: 100 });
    expect(lines.at(-1)).toMatchObject({ what: '120 rounds came', left: 120 });
    expect(lines.filter(({ isShort }) => isShort).map(({ what }) => what)).toEqual([
      '05: of 6 loaded 5 fired, 0 back, 1 round short',
    ]);
    expect(lines.map(({ what }) => what)).toContain(
      'Answered for 05: One found under the boardwalk, bent, binned by H. Ortiz',
    );
    expect(lines.map(({ what }) => what)).toContain('06: of 5 loaded 0 fired, 5 back, it comes out right');
  });

  it('[RD6] tells what went to people and came back, and [RD4] a count that missed some', () => {
    const day = new DryGulchDay();
    const lotId = day.lotId('D-14');
    const { personId } = day.person('E. Boone');
    const each = { proved: 4, sign: 'rattle' } as const;
    day.does('H. Ortiz', { type: 'issue-rounds', lotId, rounds: 4, ...each, personId });
    day.does('H. Ortiz', { type: 'return-rounds', lotId, rounds: 3, personId });
    day.does('H. Ortiz', { type: 'prove-lot', lotId, proved: 49, sign: 'drilled', counted: 49 });
    expect(
      told(day, 'D-14')
        .slice(0, 3)
        .map(({ what, left, isShort }) => [what, left, isShort]),
    ).toEqual([
      ['49 proved (drilled), 49 counted, 1 round short', 37, true],
      ['3 rounds counted back from E. Boone', 38, false],
      ['4 rounds outside weapons, to E. Boone', 35, false],
    ]);
  });
});

import { boardView, type BoardView } from './board.view.js';
import { fortyRifles, type Otherwise } from './testing/forty-rifles.js';

/** One line that the boards raised, and from when to when. */
interface Raised {
  line: string;
  from: string;
  to: string;
}

/** All that a board raises, as a person counts it: a line of the foot, a band, a stop. */
const linesOf = ({ attention, stops, barred, looser, break: pause }: BoardView): string[] => [
  ...attention.map(({ what, isQuiet }) => `${isQuiet ? 'quiet: ' : ''}${what}`),
  ...stops.map(({ why }) => `STOP ${why}`),
  ...barred,
  ...(looser ? [looser.what] : []),
  ...(pause?.notLocked && pause.notLocked.named.length > 0 ? ['Not locked'] : []),
  ...(pause && pause.roundsOutside.named.length > 0 ? ['Rounds outside'] : []),
];

interface Told {
  raised: Raised[];
  mostAtOnce: number;
  mostTilesOutOfBreaks: number;
  /** Letters of the longest line of the foot. */
  longest: number;
}

function told(otherwise: Otherwise = {}): Told {
  const result: Told = { raised: [], mostAtOnce: 0, mostTilesOutOfBreaks: 0, longest: 0 };
  let standing: Raised[] = [];
  for (const { clock, at, state } of fortyRifles(otherwise)) {
    const view = boardView(state, at);
    const lines = linesOf(view);
    result.mostAtOnce = Math.max(result.mostAtOnce, lines.length);
    result.longest = Math.max(result.longest, ...view.attention.map(({ what, detail }) => `${what} ${detail}`.length));
    const tiles = view.lanes.flatMap((lane) => lane.tiles).filter((tile) => tile.needsAttention).length;
    if (!view.break) result.mostTilesOutOfBreaks = Math.max(result.mostTilesOutOfBreaks, tiles);
    standing = lines.map((line) => {
      const stood = standing.find((each) => each.line === line);
      if (stood) stood.to = clock;
      else result.raised.push({ line, from: clock, to: clock });
      return stood ?? result.raised.at(-1) ?? { line, from: clock, to: clock };
    });
  }
  return result;
}

describe('forty empty rifles of the background, through a whole day', () => {
  it('[SC4] raise what somebody has to act on, each as one line, and nothing else', () => {
    const day = told();
    expect(day.raised).toEqual([
      // DY2: lunch is called with forty out; each has to be locked, and the band says with whom they are until the last is.
      { line: 'Not locked', from: '12:00', to: '12:48' },
      // ST7: a strap broke; who passes must know why 21 is not to be touched, until its incident is closed.
      { line: 'quiet: Out of service', from: '15:35', to: '15:51' },
      // CU11: 12 went from hand to hand; an armorer has to fetch it.
      { line: 'Not checked', from: '16:20', to: '16:25' },
      // DY2: the company moves.
      { line: 'Not locked', from: '17:30', to: '17:49' },
      // CH4: the break is over and 33 is still with a performer; an armorer has to fetch it.
      { line: '1 check lapsed', from: '17:50', to: '17:57' },
    ]);
    expect(day.mostAtOnce).toBe(1);
    expect(day.mostTilesOutOfBreaks).toBe(1);
  });

  it('[PE5] [CU7] [CU12] are quietly told, a line each, where one armorer has many, another duty, or little was shown', () => {
    const day = told({
      policy: { weaponsPerArmorer: 15, idleLoadedSeconds: 1200 },
      isLineOfFireShown: false,
      otherDuty: 'props',
    });
    const lines = new Set(day.raised.map(({ line }) => line.replaceAll(/\d+/g, 'n')));
    expect([...lines].filter((line) => line.startsWith('quiet: '))).toEqual([
      'quiet: Armorer has another duty',
      'quiet: Too many for one armorer',
      'quiet: Line of fire not shown it',
      'quiet: Line of fire not shown n',
      'quiet: Out of service',
    ]);
    expect([...lines].filter((line) => !line.startsWith('quiet: '))).toEqual([
      'Looser than California',
      'Not locked',
      'Not checked',
      'n check lapsed',
    ]);
    expect(day.mostAtOnce).toBeLessThanOrEqual(6);
    expect(day.mostTilesOutOfBreaks).toBe(1);
    // A line of the foot, not a paragraph of it.
    expect(day.longest).toBeLessThan(90);
  });
});

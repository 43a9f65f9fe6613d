import { jest } from '@jest/globals';
import { castNight, type Night } from './long-days/night.js';
import { alarmsOver, castRifles, type Rifles } from './long-days/rifles.js';
import { startServer, type RunningServer } from './server.js';
import { crowd } from './set/deed.js';
import { reported } from './set/evidence.js';
import { callBreak, endBreak, holdMeeting, setScene, startDay, wrap } from './set/deeds/day.js';
import { addLot } from './set/deeds/rounds.js';
import { check, dummies, empty, handOver, inspect, lock, RIFLE_SEEN, takeBack } from './set/deeds/weapons.js';

jest.setTimeout(120_000);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ isClockGiven: true });
});
afterAll(() => server.stop());

describe('forty cold background rifles', () => {
  let set: Rifles;
  beforeAll(async () => {
    set = await castRifles(server, 40);
  });

  /** Each from the safe to its actor, by hand, one after the other. */
  async function out({ calder, whitby, rifles }: Rifles): Promise<void> {
    for (const { number, actor } of rifles) {
      await calder.does(inspect(number, empty, RIFLE_SEEN));
      await whitby.does(check(number, empty, RIFLE_SEEN));
      await calder.does(handOver(number, actor, { for: 'take' }));
    }
  }

  async function home({ calder }: Rifles, rifles: Rifles['rifles']): Promise<void> {
    for (const { number } of rifles) {
      await calder.does(takeBack(number));
      await calder.does(lock(number));
    }
  }

  it('[SC4] go out twice in a day and raise no alarm that nobody needs', async () => {
    const { film, board, whitby, rifles, everybody } = set;
    const began = performance.now();
    await film.at('06:30');
    await whitby.does(startDay(21, '2026-10-22'));
    await whitby.does(setScene('60'));
    await whitby.does(holdMeeting(everybody, 'Forty rifles, all empty'));
    await film.at('07:30');
    await out(set);
    await board.says('40 with actors');
    // All morning long, minute by minute: nothing that somebody should do something about.
    expect(await alarmsOver(film, '07:30', '12:30')).toEqual([]);

    await film.at('12:20');
    await home(set, rifles.slice(4));
    await film.at('12:30');
    await whitby.does(callBreak('lunch'));
    await board.says('Break since 12:30: lunch', 'Not locked: 1 ', 'Not locked: 4 ');
    // DY2: the four that are still out are named in the break's band, and nowhere a second time.
    expect(await alarmsOver(film, '12:30', '12:40')).toEqual([]);
    await home(set, rifles.slice(0, 4));
    await board.saysNoMore('Not locked');
    expect(await alarmsOver(film, '12:40', '13:30')).toEqual([]);

    await film.at('13:30');
    await whitby.does(endBreak);
    await out(set);
    await board.says('40 with actors');
    expect(await alarmsOver(film, '13:30', '19:00')).toEqual([]);
    await film.at('19:00');
    await home(set, rifles);
    await whitby.does(wrap);
    await board.says('Day 21, wrapped', 'All 40 locked');
    const took = performance.now() - began;
    const { screen } = board.reader;
    expect(screen.shows().cursor).toBe(film.cursor);
    process.stderr.write(`forty rifles, twice out and home, ${film.cursor} entries: ${Math.round(took)} ms\n`);
  });
});

describe('a night shoot in which the clocks go back', () => {
  let set: Night;
  beforeAll(async () => {
    set = await castNight(server);
  });

  it('[PE1] judges training by the calendar where they shoot, also past midnight', async () => {
    const { film, board, calder, whitby, dunmore, pryce } = set;
    await film.at('18:00');
    await whitby.does(startDay(14, '2026-10-31'));
    await whitby.does(setScene('70'));
    await whitby.does(holdMeeting(crowd(calder, whitby, dunmore, pryce), 'Dark, and cold'));
    await film.at('23:50');
    await calder.does(inspect('07', empty));
    await whitby.does(check('07', empty));
    // His training ends today, and today is still good.
    await calder.does(handOver('07', dunmore, { for: 'take' }));
    await film.at('23:55');
    await calder.does(takeBack('07'));
    await calder.does(inspect('07', empty));
    await whitby.does(check('07', empty));
    film.pastMidnight('2026-11-01');
    await film.at('00:05');
    await calder.mayNot(
      handOver('07', dunmore, { for: 'take' }),
      'PE1',
      'C. Dunmore has no current training on 07 or on a single-action revolver. An armorer trains them and records it.',
    );
    // PE4: the meeting of the evening is the night's.
    await calder.does(handOver('07', pryce, { for: 'take' }));
    await board.says('Day 14 · Sc 70', 'Safety meeting 18:00, 4 signed');
    expect(board.reader.state.day).toMatchObject({ number: 14, date: '2026-10-31' });
  });

  it('[CH4] lets a check of sixty minutes last sixty minutes, whatever the clock on the wall does', async () => {
    const { film, board, calder, whitby, pryce } = set;
    await film.at('01:50');
    await calder.does(
      addLot('D-2', { kind: 'dummy', rounds: 20, supplier: 'Pecos Stage Supply', isKnownSource: true }),
    );
    await calder.does(inspect('08', dummies(5, 'D-2')));
    await whitby.does(check('08', dummies(5)));
    film.clocksGoBack();
    await film.at('01:40');
    // Fifty minutes later it is 01:40 again; it holds until 01:50, the second one.
    await board.saysOf('08', 'until 01:50', '6/6 N. Calder 01:50');
    await film.at('01:51');
    await board.saysOf('08', 'Check lapsed: its time is up');
    await calder.mayNot(
      handOver('08', pryce, { for: 'take' }),
      'CH4',
      'The check of 08 has lapsed: its time is up. An armorer takes it back and inspects it again.',
    );
  });

  it('[DY1] is one day with one number, wrapped ten and a half hours later by the wall and eleven and a half by any watch', async () => {
    const { film, board, calder, whitby } = set;
    await film.at('04:20');
    await calder.does(takeBack('07'));
    await calder.does(lock('07'));
    await calder.does(takeBack('08'));
    await calder.does(lock('08', 5));
    await film.at('04:30');
    await whitby.does(wrap);
    await board.says('Day 14, wrapped');
    const { day } = board.reader.state;
    expect(day).toMatchObject({ number: 14, date: '2026-10-31' });
    const lasted = Date.parse(day?.wrapped ?? '') - Date.parse(day?.begun ?? '');
    expect(Math.round(lasted / 60_000)).toBe(11.5 * 60);
    // Its report is of the whole night: what was refused on either side of midnight, and each move until the wrap.
    const refusals = await reported(film, calder, '2026-10-31', 'refusal');
    expect(refusals.map((row) => /PE1|CH4/.exec(row)?.[0])).toEqual(['PE1', 'CH4']);
    const moves = (await reported(film, calder, '14', 'weapon')).filter((row) => row.startsWith('weapon,07,'));
    expect(moves.length).toBeGreaterThanOrEqual(9);
  });
});

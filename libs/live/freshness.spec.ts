import * as fc from 'fast-check';
import type { Moment } from './clock.js';
import {
  dialledAnew,
  isCurrent,
  isLateForLong,
  isVeilUp,
  NOTHING_HEARD,
  overslept,
  paintedAnswered,
  paintedAsked,
  pulseCame,
  type Freshness,
} from './freshness.js';

const START = Date.parse('2026-11-22T14:32:00.000Z');
const shown = { epoch: 'e', cursor: 5 };
const moment = (ms: number, wallMs = ms): Moment => ({ mono: ms, wall: START + wallMs });
const pulseAt = (ms: number, cursor = 5, epoch = 'e') => ({ epoch, cursor, at: new Date(START + ms).toISOString() });
/** A connection whose first round trip took 20 ms. */
const measured = (at = 0): Freshness =>
  paintedAnswered(paintedAsked(dialledAnew(NOTHING_HEARD), moment(at)), moment(at + 20));

describe('freshness', () => {
  it('[SC1] is not current before the first pulse, and is with it', () => {
    expect(isCurrent(measured(), shown, moment(30))).toBe(false);
    const fresh = pulseCame(measured(), pulseAt(30), shown, moment(40));
    expect(isCurrent(fresh, shown, moment(40))).toBe(true);
    expect(isVeilUp(fresh, moment(40))).toBe(false);
  });

  it('[SC1] is not current 2.5 s after the newest pulse, by whichever clock says longer', () => {
    const fresh = pulseCame(measured(), pulseAt(30), shown, moment(40));
    expect(isCurrent(fresh, shown, moment(2_539))).toBe(true);
    expect(isCurrent(fresh, shown, moment(2_540))).toBe(false);
    expect(isCurrent(fresh, shown, moment(100, 60_000))).toBe(false);
    expect(isCurrent(fresh, shown, moment(100, -60_000))).toBe(false);
    expect(isVeilUp(fresh, moment(100, 60_000))).toBe(true);
  });

  it('[SC1] wants its own epoch, and shows the pulse’s cursor or a later one', () => {
    const ahead = pulseCame(measured(), pulseAt(30, 6), shown, moment(40));
    expect(isCurrent(ahead, shown, moment(50))).toBe(false);
    expect(isCurrent(ahead, { epoch: 'e', cursor: 6 }, moment(50))).toBe(true);
    expect(isVeilUp(ahead, moment(50))).toBe(true);
    expect(isCurrent(pulseCame(measured(), pulseAt(30, 5, 'other'), shown, moment(40)), shown, moment(50))).toBe(false);
    expect(isCurrent(pulseCame(measured(), pulseAt(30, 4), shown, moment(40)), shown, moment(50))).toBe(true);
    expect(isCurrent(ahead, null, moment(50))).toBe(false);
  });

  it('[SC1] lets a late pulse hold nothing back and raise nothing', () => {
    const fresh = pulseCame(measured(), pulseAt(0), shown, moment(40));
    const late = pulseCame(fresh, pulseAt(500), shown, moment(1_541));
    expect(isCurrent(late, shown, moment(2_000))).toBe(true);
    expect(isCurrent(late, shown, moment(2_541))).toBe(false);
    const lateByWall = pulseCame(fresh, pulseAt(500), shown, moment(540, 1_541));
    expect(isCurrent(lateByWall, shown, moment(2_541))).toBe(false);
  });

  it.each([
    ['the clock that only runs on', 1, 0],
    ['the clock on the wall', 0, 1],
  ])('[SC1] takes a pulse for late that is 1 s behind the promptest, by %s alone', (_clock, mono, wall) => {
    const prompt = pulseCame(measured(), pulseAt(0), shown, moment(40));
    const behindBy = (ms: number): Freshness =>
      pulseCame(prompt, pulseAt(500), shown, moment(540 + ms * mono, 540 + ms * wall));
    expect(behindBy(1_000)).toMatchObject({ newest: { at: pulseAt(500).at }, lateSince: null });
    expect(behindBy(1_001)).toMatchObject({ newest: { at: pulseAt(0).at }, lateSince: { mono: 540 + 1_001 * mono } });
  });

  it.each([
    ['the clock that only runs on', 1, 0],
    ['the clock on the wall', 0, 1],
  ])('[SC1] measures by the promptest pulse of the connection and not by the newest, by %s', (_clock, mono, wall) => {
    let is = measured();
    // Each is 900 ms further behind than the one before: not late by that one, but by the first.
    for (const [nth, isLate] of [false, false, true, true].entries()) {
      const ms = 500 * nth + 40;
      is = pulseCame(is, pulseAt(500 * nth), shown, moment(ms + 900 * nth * mono, ms + 900 * nth * wall));
      expect(is.lateSince !== null).toBe(isLate);
    }
  });

  it('[SC1] takes a round trip of 2 s for prompt, and a longer one for late', () => {
    const answeredIn = (ms: number): Freshness => {
      const answered = paintedAnswered(paintedAsked(dialledAnew(NOTHING_HEARD), moment(0)), moment(ms));
      return pulseCame(answered, pulseAt(ms), shown, moment(ms));
    };
    expect(isCurrent(answeredIn(2_000), shown, moment(2_000))).toBe(true);
    expect(isCurrent(answeredIn(2_001), shown, moment(2_001))).toBe(false);
  });

  it('[SC1] lets the clocks run apart by 1 s after a pulse, and no more', () => {
    const fresh = pulseCame(measured(), pulseAt(30), shown, moment(40));
    for (const [apartMs, isStill] of [
      [1_000, true],
      [1_001, false],
      [-1_000, true],
      [-1_001, false],
    ] as const)
      expect(isCurrent(fresh, shown, moment(340, 340 + apartMs))).toBe(isStill);
  });

  it('[SC1] dials anew after 5 s of late pulses alone', () => {
    let late = pulseCame(measured(), pulseAt(0), shown, moment(40));
    for (let ms = 500; ms <= 6_500; ms += 500) late = pulseCame(late, pulseAt(ms), shown, moment(ms + 3_000));
    expect(isLateForLong(late, moment(8_499))).toBe(false);
    expect(isLateForLong(late, moment(8_500))).toBe(true);
    expect(isLateForLong(dialledAnew(late), moment(9_000))).toBe(false);
    const prompt = pulseCame(late, pulseAt(8_400), shown, moment(8_440));
    expect(isLateForLong(prompt, moment(9_000))).toBe(false);
  });

  it('[SC1] never calls a link current that is ten seconds behind from its start', () => {
    const asked = paintedAsked(dialledAnew(NOTHING_HEARD), moment(0));
    for (let ms = 0; ms < 10_000; ms += 500) {
      expect(isCurrent(pulseCame(asked, pulseAt(ms - 10_000), shown, moment(ms)), shown, moment(ms))).toBe(false);
    }
    const answered = paintedAnswered(asked, moment(10_000));
    expect(isCurrent(pulseCame(answered, pulseAt(0), shown, moment(10_000)), shown, moment(10_000))).toBe(false);
  });

  it('[SC1] takes a round trip that is outstanding for 2 s as a late one', () => {
    const asked = paintedAsked(measured(), moment(1_000));
    const fresh = pulseCame(asked, pulseAt(3_000), shown, moment(3_000));
    expect(isCurrent(fresh, shown, moment(3_001))).toBe(true);
    const stuck = pulseCame(asked, pulseAt(3_001), shown, moment(3_001));
    expect(isCurrent(stuck, shown, moment(3_001))).toBe(false);
  });

  it('[SC1] is not current after sleep, a hidden tab or a clock change until a new pulse', () => {
    const fresh = pulseCame(measured(), pulseAt(30), shown, moment(40));
    const slept = overslept(fresh);
    expect(isCurrent(slept, shown, moment(50))).toBe(false);
    expect(isVeilUp(slept, moment(50))).toBe(true);
    expect(isCurrent(pulseCame(slept, pulseAt(530), shown, moment(540)), shown, moment(550))).toBe(true);
    const changed = moment(300, -1_100);
    expect(isCurrent(fresh, shown, changed)).toBe(false);
    expect(isVeilUp(fresh, changed)).toBe(true);
  });

  it.each([
    ['on', 3_600_000],
    ['back', -3_600_000],
  ])('[SC1] is not current after a clock was set an hour %s, and is by new pulses', (_which, setMs) => {
    const fresh = pulseCame(measured(), pulseAt(30), shown, moment(40));
    const at = (ms: number): Moment => moment(ms, ms + setMs);
    for (const ms of [41, 1_000, 2_539, 9_000]) {
      expect(isCurrent(fresh, shown, at(ms))).toBe(false);
      expect(isVeilUp(fresh, at(ms))).toBe(true);
    }
    // By the clock that was set on the pulses look late, so the screen dials anew and measures again.
    const dialled = paintedAnswered(paintedAsked(dialledAnew(fresh), at(1_000)), at(1_020));
    const again = pulseCame(dialled, pulseAt(1_030), shown, at(1_040));
    expect(isCurrent(again, shown, at(1_050))).toBe(true);
    expect(isVeilUp(again, at(1_050))).toBe(false);
    expect(isCurrent(again, shown, at(3_540))).toBe(false);
  });

  it('[SC1] is never current by a pulse that is 2.5 s old by either clock, whatever happened', () => {
    const happenings = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('pulse' as const), lag: fc.nat(12_000), cursor: fc.nat(8) }),
        fc.record({ kind: fc.constant('asked' as const) }),
        fc.record({ kind: fc.constant('answered' as const) }),
        fc.record({ kind: fc.constant('dialled' as const) }),
        fc.record({
          kind: fc.constant('time' as const),
          mono: fc.nat(3_000),
          wall: fc.integer({ min: -4_000, max: 9_000 }),
        }),
        fc.record({ kind: fc.constant('tick' as const), ms: fc.nat(900) }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(happenings, (all) => {
        let is = NOTHING_HEARD;
        let now = moment(0);
        const agreeing: Moment[] = [];
        let wronglyCurrent = 0;
        for (const one of all) {
          if (one.kind === 'time') now = { mono: now.mono + one.mono, wall: now.wall + one.wall };
          if (one.kind === 'tick') now = { mono: now.mono + one.ms, wall: now.wall + one.ms };
          if (one.kind === 'asked') is = paintedAsked(is, now);
          if (one.kind === 'answered') is = paintedAnswered(is, now);
          if (one.kind === 'dialled') is = dialledAnew(is);
          if (one.kind === 'pulse') {
            if (one.cursor <= shown.cursor) agreeing.push(now);
            is = pulseCame(is, pulseAt(now.mono - one.lag, one.cursor), shown, now);
          }
          const mayBe = agreeing.some(({ mono, wall }) => now.mono - mono < 2_500 && Math.abs(now.wall - wall) < 2_500);
          if (!mayBe && (isCurrent(is, shown, now) || !isVeilUp(is, now))) wronglyCurrent += 1;
        }
        expect(wronglyCurrent).toBe(0);
      }),
    );
  });

  it('[SC1] is not made "not current" by a stall of up to 1.5 s on a healthy link', () => {
    const link = fc.record({
      delays: fc.array(fc.integer({ min: 5, max: 150 }), { minLength: 24, maxLength: 24 }),
      stallFrom: fc.integer({ min: 2_000, max: 6_000 }),
      stallMs: fc.integer({ min: 0, max: 1_500 }),
    });
    fc.assert(
      fc.property(link, ({ delays, stallFrom, stallMs }) => {
        const stallTo = stallFrom + stallMs;
        const through = (ms: number): number => (ms >= stallFrom && ms < stallTo ? stallTo : ms);
        let is = dialledAnew(NOTHING_HEARD);
        let arrivedAt = 0;
        const due = delays.map((delay, index) => {
          arrivedAt = Math.max(arrivedAt, through(index * 500 + delay));
          return { sent: index * 500, arrives: arrivedAt };
        });
        let answers = Infinity;
        let askedAt = -Infinity;
        const raisedAt: number[] = [];
        for (let ms = 0; ms <= 10_000; ms += 5) {
          if (ms >= answers) {
            is = paintedAnswered(is, moment(ms));
            answers = Infinity;
          }
          if (answers === Infinity && ms - askedAt >= 1_000) {
            is = paintedAsked(is, moment(ms));
            askedAt = ms;
            answers = through(through(ms) + 100);
          }
          while (due[0] && due[0].arrives <= ms) {
            is = pulseCame(is, pulseAt(due[0].sent), shown, moment(ms));
            due.shift();
          }
          const isHeld = isCurrent(is, shown, moment(ms)) && !isVeilUp(is, moment(ms));
          if (ms > 1_500 && !isHeld) raisedAt.push(ms);
        }
        expect(raisedAt).toEqual([]);
      }),
    );
  });
});

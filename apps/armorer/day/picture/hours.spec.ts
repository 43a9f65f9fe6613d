import { hoursIn } from '#record';
import { msAt, moved, showing, wholeOf, within, xOf, zoomed } from './span.js';

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const told = (from: string, to: string, width: number, timeZone: string): string[] =>
  hoursIn(span(from, to), width, timeZone).map(
    ({ text, midnight, clocks }) => `${text}${midnight ? ` ${midnight}` : ''}${clocks ? ` ${clocks}` : ''}`,
  );

describe('the hours across the top', () => {
  it('[DY6] are the full hours of the set’s own clock, with the date at midnight', () => {
    expect(told('2026-11-23T05:10:00.000Z', '2026-11-23T09:00:00.000Z', 400, 'America/Denver')).toEqual([
      '23:00',
      '00:00 Mon 23 Nov',
      '01:00',
      '02:00',
    ]);
    expect(told('2026-11-22T04:00:00.000Z', '2026-11-22T05:30:00.000Z', 120, 'Asia/Kathmandu')).toEqual([
      '10:00',
      '11:00',
    ]);
  });

  it('[DY6] come twice in the night when the clocks go back, and say so', () => {
    expect(told('2026-11-01T06:00:00.000Z', '2026-11-01T10:00:00.000Z', 400, 'America/Denver')).toEqual([
      '00:00 Sun 1 Nov',
      '01:00',
      '01:00 back',
      '02:00',
      '03:00',
    ]);
  });

  it('[DY6] leave out the hour that is left out, and say so', () => {
    expect(told('2026-03-08T07:00:00.000Z', '2026-03-08T10:00:00.000Z', 300, 'America/Denver')).toEqual([
      '00:00 Sun 8 Mar',
      '01:00',
      '03:00 forward',
      '04:00',
    ]);
    // Lord Howe changes by half an hour.
    expect(told('2026-04-04T13:30:00.000Z', '2026-04-04T16:30:00.000Z', 300, 'Australia/Lord_Howe')).toEqual([
      '01:00',
      '02:00 back',
      '03:00',
    ]);
  });

  it('[SC2] are as many as there is room for', () => {
    const day = ['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'] as const;
    expect(told(...day, 290, 'UTC')).toEqual(['00:00 Sun 22 Nov', '06:00', '12:00', '18:00', '00:00 Mon 23 Nov']);
    expect(told(...day, 20_000, 'UTC').length).toBeGreaterThan(200);
    const minutes = told('2026-11-22T12:00:00.000Z', '2026-11-22T12:05:00.000Z', 400, 'UTC');
    expect(minutes).toEqual(['12:00', '12:01', '12:02', '12:03', '12:04', '12:05']);
  });
});

describe('the part of a day that is shown', () => {
  const whole = { from: 0, to: 12_000_000 };

  it('comes closer around a moment, and never goes beyond the day', () => {
    expect(zoomed(whole, whole, 2, 6_000_000)).toEqual({ from: 3_000_000, to: 9_000_000 });
    expect(zoomed(whole, whole, 2, 12_000_000)).toEqual({ from: 6_000_000, to: 12_000_000 });
    expect(zoomed({ from: 3_000_000, to: 9_000_000 }, whole, 0.25, 6_000_000)).toEqual(whole);
    const closest = zoomed(whole, whole, 1_000_000, 1);
    expect(closest.to - closest.from).toBe(5 * 60_000);
  });

  it('moves, stops at its ends, and goes where the keyboard goes', () => {
    const near = { from: 0, to: 4_000_000 };
    expect(moved(near, whole, 0.5)).toEqual({ from: 2_000_000, to: 6_000_000 });
    expect(moved(near, whole, -3)).toEqual(near);
    expect(showing(near, whole, 1_000_000)).toEqual(near);
    expect(showing(near, whole, 9_000_000)).toEqual({ from: 5_200_000, to: 9_200_000 });
    expect(within({ from: 11_000_000, to: 15_000_000 }, whole)).toEqual({ from: 8_000_000, to: 12_000_000 });
  });

  it('tells where a moment is and which is there', () => {
    expect(xOf(3_000_000, whole, 400)).toBe(100);
    expect(msAt(100, whole, 400)).toBe(3_000_000);
  });

  it('is an hour at least, so that the first minute of a day is no whole picture', () => {
    const begun = '2026-11-22T12:00:00.000Z';
    expect(wholeOf({ from: begun, to: '2026-11-22T12:00:10.000Z' })).toEqual(span(begun, '2026-11-22T13:00:00.000Z'));
  });
});

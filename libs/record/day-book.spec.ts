import * as fc from 'fast-check';
import type { Entry, Happened, State } from '#custody';
import { DayBook, dayPicture, partOf, type Bar, type DayPicture, type ShootingDay } from '#record';
import { onSet } from '../custody/testing/cast.js';
import { draws } from '../custody/testing/draws.js';
import { play } from '../custody/testing/play.js';
import type { TestProduction } from '../custody/testing/production.js';
import { LongShoot } from './testing/long-shoot.js';

/** As a screen has read it; nothing here reads hashes. */
const read = (each: Happened): Entry => ({ ...each, deviceId: 'd', commandId: 'c', salt: '', dataHash: '', hash: '' });

function bookOf(log: readonly Entry[], atOnce: number): DayBook {
  const book = new DayBook();
  for (let from = 0; from < log.length; from += atOnce) book.add(log.slice(from, from + atOnce));
  return book;
}

/** A bar says of the moment just after an entry what the state says, where no later entry has the same time. */
function sure(bar: Bar, state: State, at: string): void {
  const stretch = bar.stretches.find(({ from, to }) => from <= at && at < to);
  const weapon = state.weapons[bar.weaponId];
  if (!stretch || !weapon) return;
  if (stretch.status !== weapon.status || stretch.holder !== weapon.holder)
    throw new Error(`${bar.weaponId} at ${at}: ${stretch.status} ${stretch.holder}, not ${weapon.status}`);
}

/** Looks at one day in the book, as it grew, against the same day drawn in one go and against what the states were. */
function sureOfDay(set: TestProduction, book: DayBook, { number, first }: ShootingDay): void {
  const part = partOf(set.log, number);
  const picture = book.picture(first, set.now);
  if (!part || !picture) throw new Error('every day has a picture');
  // What was before the first day is cut off where that day begins.
  const next = set.log[part.day.last];
  expect(picture).toEqual(dayPicture(part, number === null && next ? next.at : set.now));
  for (const { stretches } of picture.bars) {
    const ends = stretches.slice(0, -1).map(({ to }) => to);
    expect(stretches.slice(1).map(({ from }) => from)).toEqual(ends);
  }
  for (const { cursor, at } of part.entries) {
    const state = set.states[cursor];
    const isLastOfItsTime = set.log[cursor]?.at !== at;
    if (state && isLastOfItsTime) for (const bar of picture.bars) sure(bar, state, at);
  }
}

/** Milliseconds of this process alone, whatever else the machine does meanwhile. */
function cpuOf(act: () => unknown): number {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** It is about seven times; a book that looked at every weapon at each entry would cost a hundred times as much. */
const MOST_TIMES_READING = 25;

describe('a day that grows', () => {
  it('[CU1] is drawn alike in one go and entry by entry, without a gap, and as the state had it', () => {
    const property = fc.property(draws(80), fc.integer({ min: 1, max: 40 }), (drawn, atOnce) => {
      const set = play(onSet({ adMayHold: true }), drawn);
      const book = bookOf(set.log, atOnce);
      for (const day of book.days()) sureOfDay(set, book, day);
    });
    expect(fc.defaultReportMessage(fc.check(property, { numRuns: 30 }))).toBeUndefined();
  });

  it('[DY1] of 20,000 entries and 300 weapons is drawn at the cost of reading their text some few times', () => {
    let ids = 0;
    const newId = (): string => `id${++ids}`;
    const armorer = { personId: 'ortiz', name: 'H. Ortiz' };
    const created = { productionId: 'p', name: 'Long', unit: 'Main', timeZone: 'UTC', sample: false, armorer };
    const shoot = new LongShoot({
      created: { ...created, preset: 'california' },
      entries: 20_000,
      weapons: 300,
      begins: '2026-11-22T08:00:00.000Z',
      newId,
    });
    const log = shoot.log.map(read);
    const texts = log.map((entry) => JSON.stringify(entry));
    const draw = (): (DayPicture | null)[] => {
      const book = bookOf(log, 1000);
      return book.days().map(({ first }) => book.picture(first, log.at(-1)?.at ?? ''));
    };
    const pictures = draw();
    expect(pictures).toHaveLength(14);
    expect(pictures.every((picture) => picture?.bars.length === 300 || picture?.day.number === null)).toBe(true);
    // Against a floor in the same run, the calmest of each: how fast this machine is today is not its doing. What it
    // comes to in milliseconds is `npm run bench:fold`.
    const took = { floor: Number.POSITIVE_INFINITY, draw: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 5; round += 1) {
      took.floor = Math.min(
        took.floor,
        cpuOf(() => texts.map((text): unknown => JSON.parse(text))),
      );
      took.draw = Math.min(took.draw, cpuOf(draw));
    }
    expect(took.draw / took.floor).toBeLessThan(MOST_TIMES_READING);
  });

  it('[CU10] goes on naming a weapon that left', () => {
    const set = onSet().does('hortiz', { type: 'retire-weapon', weaponId: 'rubber', why: 'sold' });
    const book = bookOf(set.log, 7);
    expect(book.known().weapons['rubber']?.number).toBe('14');
    expect(book.cursor).toBe(set.log.length);
  });
});

import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { Chance } from '../../../bench/faults/chance.js';
import { openDataSource } from '../database/data-source.js';
import { isRight, Tampering, type Trial } from '../testing/tamper/trial.js';
import { FORGERIES, HARMLESS } from '../testing/tamper/forgeries.js';
import { createDatabase, type TestDatabase } from '../testing/test-database.js';

const TIMES = 300;

let database: TestDatabase;
let source: DataSource;
let tampering: Tampering;
beforeAll(async () => {
  database = await createDatabase();
  source = await openDataSource(database.url, pino({ level: 'silent' }));
  tampering = await Tampering.open(database.url, source);
});
afterAll(async () => {
  await tampering.close();
  await source.destroy();
  await database.drop();
});

describe('what the database’s superuser does to a log', () => {
  it('[DY6] is found at or below a head that somebody saw, whatever key it is signed with, and nothing else is', async () => {
    const chance = new Chance(20_261_122);
    const trials: Trial[] = [];
    for (let time = 0; time < TIMES; time += 1)
      trials.push(await tampering.try((count) => Math.floor(chance.next() * count)));

    expect(trials.filter((trial) => !isRight(trial))).toEqual([]);
    const tried = new Set(trials.map(({ what }) => what));
    expect([...tried].sort()).toEqual([...Object.keys(FORGERIES), ...Object.keys(HARMLESS)].sort());
    // Each of the three finds some that the others could not.
    expect(new Set(trials.map(({ noticedBy }) => noticedBy))).toEqual(new Set(['server', 'verify', 'witness', null]));
    expect(trials.filter(({ noticedBy }) => noticedBy === 'witness').length).toBeGreaterThan(20);
  });
});

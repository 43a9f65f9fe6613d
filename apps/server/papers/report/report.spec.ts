import { extractText } from 'unpdf';
import { redactEntry, type Entry } from '#custody';
import { blanks, bring, check, dummies, inspect, onSet } from '../../../../libs/custody/testing/cast.js';
import type { TestProduction } from '../../../../libs/custody/testing/production.js';
import type { DayRefusals } from '../refusals.service.js';
import type { Paper } from '../pdf/paper.js';
import { print } from '../press/print.js';

const miss: DayRefusals['refusals'][number] = {
  sequence: 1,
  at: '2026-11-22T13:05:00.000Z',
  cursor: 20,
  by: { personId: 'rcole', name: 'R. Cole' },
  deviceId: 'device',
  commandId: 'c',
  type: 'issue',
  weaponId: 'rifle',
  rule: 'CU6',
  reason: 'no-break',
  message: 'It has no current check. An armorer inspects it first.',
  dataHash: 'h',
  screen: 'Armorer’s station',
};

async function printed(set: TestProduction, more: { log?: Entry[]; day?: number; paper?: Paper } = {}) {
  const { log = set.log, day = 12, paper = 'a4' } = more;
  const refusals = { day, wrap: null, refusals: [miss] };
  const facts = { kind: 'report', refusals, at: set.now, epoch: 'epoch', head: 'ab'.repeat(32), paper } as const;
  const file = await print(facts, log);
  if (!file) return null;
  const { totalPages, text } = await extractText(new Uint8Array(file));
  return { totalPages, text: text.join(' ').replaceAll(/\s+/g, ' '), pages: text };
}

describe('a day’s report on paper', () => {
  it('[DY1] tells each weapon’s path with what both saw, near misses, and the log’s head on each page', async () => {
    const set = bring(onSet(), 'real', 'with-ad', blanks(3)).wait(3_600);
    set.does('hortiz', inspect('airsoft', dummies(2))).does('rcole', check('airsoft', dummies(1)));
    set.does('rcole', {
      type: 'report-incident',
      incidentId: 'i',
      kind: 'damage',
      weaponId: 'rifle',
      what: 'It fell.',
    });
    const paper = await printed(set);
    for (const told of [
      'Day 12, 2026-11-22',
      'Inspected 6/6 chambers · 3',
      'AD’s check 6/6 chambers · 3',
      'Check lapsed its time is up',
      'AD’s check, counts differ',
      'It fell.',
      'R. Cole Armorer’s station issue',
      'CU6 no-break It has no current check.',
      '1 near miss',
      'signature, date and time',
    ])
      expect(paper?.text).toContain(told);
    for (const [at, page] of paper?.pages.entries() ?? []) {
      expect(page).toContain(`page ${at + 1} of ${paper?.totalPages}`);
      expect(page.replaceAll(/\s/g, '')).toContain(`loguptoentry${set.log.length},head${'ab'.repeat(32)}`);
    }
  });

  it('[CH2] tells an AD in the middle of a check no counts', async () => {
    const set = onSet().does('hortiz', inspect('real', blanks(5)));
    const blind = set.log.map((entry) => redactEntry(entry, set.state, 'blind'));
    expect((await printed(set))?.text).toContain('5 half blanks');
    const paper = await printed(set, { log: blind });
    expect(paper?.text).toContain('counts withheld until the AD’s check');
    expect(paper?.text).not.toContain('5 half blanks');
  });

  it('[DY1] goes on over as many pages as there are words, on either paper, with nothing cut off', async () => {
    const set = onSet();
    const word = 'Featherstonehaugh'.repeat(58);
    for (let nth = 0; nth < 12; nth += 1) set.does('rcole', { type: 'call-stop', why: `${nth} ${word} end${nth}.` });
    const [a4, letter] = [await printed(set), await printed(set, { paper: 'letter' })];
    for (const paper of [a4, letter]) {
      const solid = paper?.text.replaceAll(' ', '') ?? '';
      expect(solid.split(word).length - 1).toBeGreaterThanOrEqual(9);
      for (let nth = 0; nth < 12; nth += 1) expect(solid).toContain(`end${nth}.`);
    }
    expect(a4?.totalPages).toBeGreaterThan(2);
  });

  it('[DY1] is none where the log has no such day', async () => {
    expect(await printed(onSet(), { day: 7 })).toBeNull();
  });
});

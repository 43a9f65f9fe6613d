import { MOVE_TABLE, MOVES, STATUSES, type CommandBody, type Move, type Status } from '#custody';
import { blanks, bring, check, inspect, issue, onSet } from './testing/cast.js';
import { said } from './testing/said.js';
import type { TestProduction } from './testing/production.js';

/** CU2, CU11, CU12 and ST7, read from domain.md once more: where each move leads from each state, or who refuses it. */
const CELLS: Record<Move, Record<Status, string>> = {
  inspect: row('inspected', 'inspected', 'CU2', 'CU2', 'inspected', 'ST7'),
  check: row('CU2', 'with-ad', 'CU2', 'CU2', 'CU2', 'ST7'),
  issue: row('CU2', 'CU2', 'with-actor', 'CU5', 'CU2', 'ST7'),
  'hand-back': row('CU2', 'CU2', 'CU2', 'with-ad', 'CU2', 'ST7'),
  'take-back': row('CU2', 'returned', 'returned', 'returned', 'CU2', 'out-of-service'),
  lock: row('CU2', 'locked', 'CU2', 'CU2', 'locked', 'ST7'),
  sight: row('with-actor', 'with-actor', 'with-actor', 'with-actor', 'with-actor', 'out-of-service'),
  'report-incident': row(...Array<string>(6).fill('out-of-service')),
  'release-weapon': row('ST7', 'ST7', 'ST7', 'ST7', 'ST7', 'ST7'),
  'amend-weapon': row('locked', 'CU12', 'CU12', 'CU12', 'CU12', 'CU12'),
  'retire-weapon': row('gone', 'CU12', 'CU12', 'CU12', 'CU12', 'gone'),
};

function row(...cells: string[]): Record<Status, string> {
  const [locked = '', inspected = '', withAd = '', withActor = '', returned = '', out = ''] = cells;
  return { locked, inspected, 'with-ad': withAd, 'with-actor': withActor, returned, 'out-of-service': out };
}

const weaponId = 'real';

/** Each move as the one who may make it sends it, with nothing wrong but perhaps the weapon's state. */
const TRIED: Record<Move, [string, CommandBody]> = {
  inspect: ['jreyes', { ...inspect(weaponId), unloaded: 3 }],
  check: ['lokafor', check(weaponId, blanks(3))],
  issue: ['hortiz', issue(weaponId)],
  'hand-back': ['lokafor', { type: 'hand-back', weaponId }],
  'take-back': ['jreyes', { type: 'take-back', weaponId }],
  lock: ['jreyes', { type: 'lock', weaponId, unloaded: 3 }],
  sight: ['rcole', { type: 'sight', weaponId, holderId: 'tvance', why: 'seen at the truck' }],
  'report-incident': ['dabara', { type: 'report-incident', incidentId: 'new', kind: 'damage', weaponId, what: 'bent' }],
  'release-weapon': ['hortiz', { type: 'release-weapon', weaponId, why: 'looked over' }],
  'amend-weapon': ['hortiz', { type: 'amend-weapon', weaponId, name: 'Remington' }],
  'retire-weapon': ['hortiz', { type: 'retire-weapon', weaponId, why: 'back to the rental house' }],
};

const at = (status: Status): TestProduction =>
  bring(onSet({ adMayHold: true }), weaponId, status, status === 'locked' ? undefined : blanks(3));

const isState = (cell: string): boolean => cell === 'gone' || STATUSES.some((each) => each === cell);

const ALL = MOVES.flatMap((move) => STATUSES.map((status) => [move, status, CELLS[move][status]] as const));

describe('each move from each state', () => {
  it.each(ALL.filter(([, , cell]) => isState(cell)))('[CU2] %s leads from %s to %s', (move, status, cell) => {
    const set = at(status);
    expect(said(set.tell(...TRIED[move]))).toBe('accepted');
    expect(set.state.weapons[weaponId]?.status ?? 'gone').toBe(cell);
    expect(MOVE_TABLE[move][status]).toContain(cell);
  });

  it.each(ALL.filter(([, , cell]) => !isState(cell)))('[CU2] %s is refused from %s by %s', (move, status, rule) => {
    const set = at(status);
    const before = set.state;
    // The message ends with what to do instead.
    expect(said(set.tell(...TRIED[move]))).toMatch(new RegExp(`^${rule} [a-z-]+: .*[.;:] \\S.*\\.$`, 'u'));
    expect(set.state).toBe(before);
    // A release starts from out of service too; there its two people and its incident decide.
    expect(MOVE_TABLE[move][status] !== undefined).toBe(move === 'release-weapon' && status === 'out-of-service');
  });
});

function reach(from: Status): Set<Status | 'gone'> {
  const seen = new Set<Status | 'gone'>([from]);
  for (const status of seen)
    if (status !== 'gone') for (const move of MOVES) for (const next of MOVE_TABLE[move][status] ?? []) seen.add(next);
  return seen;
}

const sighted = (holderId: string) =>
  at('with-actor').does('rcole', { type: 'sight', weaponId, holderId, why: 'seen' }).weapon(weaponId);

describe('the table', () => {
  it('[CU2] leads to every state from the safe, and from every state back to the safe', () => {
    expect([...reach('locked')].sort()).toEqual([...STATUSES, 'gone'].sort());
    for (const status of STATUSES) expect([...reach(status)]).toContain('locked');
  });

  it('[CU2] sends a weapon to the AD or back by what the AD saw', () => {
    expect(
      at('inspected')
        .does('rcole', check(weaponId, blanks(3)))
        .weapon(weaponId).status,
    ).toBe('with-ad');
    expect(
      at('inspected')
        .does('rcole', check(weaponId, blanks(2)))
        .weapon(weaponId).status,
    ).toBe('returned');
  });

  it('[CU11] sends a sighted weapon to the state of whoever has it', () => {
    expect(sighted('jreyes')).toMatchObject({ status: 'returned', holder: 'jreyes' });
    expect(sighted('lokafor')).toMatchObject({ status: 'with-ad', holder: 'lokafor' });
    expect(sighted('both')).toMatchObject({ status: 'returned', holder: 'both' });
    for (const holderId of ['tvance', 'plind', 'dabara'])
      expect(sighted(holderId)).toMatchObject({ status: 'with-actor', holder: holderId });
  });
});

import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { atWeapon } from '../place.js';
import { onScanned, runWords, type Run } from './runs.view.js';

const scan = (day: DryGulchDay, number: string, run: Run | null, name = 'H. Ortiz') =>
  onScanned(day.state, day.weapon(number), day.person(name), run, day.at);
const EMPTY: Run = { kind: 'inspect', kept: { loadKind: 'empty', lotId: null, rounds: null } };
const BACK: Run = { kind: 'lock' };

describe('many weapons in a row', () => {
  it('opens the scanned one, for an AD at the check', () => {
    const day = new DryGulchDay();
    const { weaponId } = day.weapon('03');
    expect(scan(day, '03', null)).toEqual({ kind: 'open', place: atWeapon(weaponId) });
    expect(scan(day, '03', null, 'R. Cole')).toEqual({ kind: 'open', place: atWeapon(weaponId, 'check') });
  });

  it('goes on inspecting at a scan, where that can be', () => {
    const day = new DryGulchDay();
    expect(scan(day, '01', EMPTY)).toEqual({ kind: 'open', place: atWeapon(day.weapon('01').weaponId, 'inspect') });
    expect(scan(day, '12', EMPTY)).toEqual({ kind: 'open', place: atWeapon(day.weapon('12').weaponId) });
  });

  it('takes an empty one back and locks it at one scan', () => {
    const day = new DryGulchDay();
    const { weaponId } = day.weapon('08');
    expect(scan(day, '08', BACK)).toEqual({
      kind: 'send',
      bodies: [
        { type: 'take-back', weaponId },
        { type: 'lock', weaponId },
      ],
      done: '08 is back and locked',
      failed: 'is not locked',
    });
    expect(scan(day, '03', BACK)).toMatchObject({ bodies: [{ type: 'lock' }] });
    expect(scan(day, '01', BACK)).toEqual({ kind: 'say', words: '01 is locked already' });
  });

  it('[RD3] asks of a loaded one, and leaves a frozen one as it is', () => {
    const day = new DryGulchDay();
    expect(scan(day, '12', BACK).kind).toBe('open');
    const { weaponId } = day.weapon('08');
    day.does('H. Ortiz', { type: 'report-incident', incidentId: 'i', kind: 'lost', weaponId, what: 'gone' });
    expect(scan(day, '08', BACK).kind).toBe('open');
  });

  it('[CU6] gives one to the actor who was chosen first, and opens what a rule bars', () => {
    const day = new DryGulchDay();
    const kept = { handedById: 'ortiz', for: 'take', reason: '', isActorShown: true, lineOfFire: true } as const;
    const { personId } = day.person('A. Marsh');
    const { weaponId } = day.weapon('08');
    const row: Run = { kind: 'issue', kept, actorId: personId };
    expect(scan(day, '08', row)).toMatchObject({
      kind: 'send',
      bodies: [{ type: 'issue', weaponId, actorId: personId, handedById: 'ortiz' }],
      done: '08 is with A. Marsh',
    });
    expect(runWords(day.state, row)).toContain('Each scan gives one to A. Marsh: for a take');
    const form = { kind: 'open', place: atWeapon(weaponId, 'issue') };
    expect(scan(day, '08', { kind: 'issue', kept })).toEqual(form);
    day.does('H. Ortiz', { type: 'add-person', personId: 'new', name: 'A. Aaron', roles: ['actor'] });
    expect(scan(day, '08', { ...row, actorId: 'new' })).toEqual(form);
    // What is out already is not given out anew.
    expect(scan(day, '12', row)).toEqual({ kind: 'open', place: atWeapon(day.weapon('12').weaponId) });
  });

  it('says in words what the next scan does', () => {
    const day = new DryGulchDay();
    const lotId = day.lotId('B-07');
    expect(runWords(day.state, EMPTY)).toBe('Scan the next one to inspect: empty');
    expect(runWords(day.state, { kind: 'inspect', kept: { loadKind: 'blank', lotId, rounds: 3 } })).toBe(
      'Scan the next one to inspect: 3 half blanks of B-07',
    );
  });
});

import type { CommandBody } from '#custody';
import { blanks, bring, check, dummies, inspect, issue, LOOK, onSet } from './testing/cast.js';
import { said } from './testing/said.js';
import type { TestProduction } from './testing/production.js';

const no = 'no';
const gun = 'blank-firing';
const loaded = () => bring(onSet(), gun, 'returned', blanks(2));

/** An id that names nothing: the rule of the command, who sends it, the field's path, what there is none of. */
const UNKNOWN: [rule: string, by: string, path: string, what: string, command: CommandBody][] = [
  ['CH1', 'hortiz', 'weaponId', 'weapon', inspect(no)],
  ['RD2', 'hortiz', 'load.lotId', 'lot', inspect(gun, blanks(1, no))],
  ['CH2', 'rcole', 'weaponId', 'weapon', check(no)],
  ['CU1', 'hortiz', 'weaponId', 'weapon', issue(no)],
  ['CU1', 'hortiz', 'actorId', 'person', issue(gun, { actorId: no })],
  ['CU1', 'hortiz', 'handedById', 'person', issue(gun, { handedById: no })],
  ['CU2', 'rcole', 'weaponId', 'weapon', { type: 'hand-back', weaponId: no }],
  ['CU8', 'hortiz', 'weaponId', 'weapon', { type: 'take-back', weaponId: no }],
  ['CU8', 'hortiz', 'weaponId', 'weapon', { type: 'lock', weaponId: no }],
  ['CU11', 'rcole', 'weaponId', 'weapon', { type: 'sight', weaponId: no, holderId: 'amarsh', why: '' }],
  ['CU11', 'rcole', 'holderId', 'person', { type: 'sight', weaponId: gun, holderId: no, why: '' }],
  ['CU12', 'hortiz', 'weaponId', 'weapon', { type: 'amend-weapon', weaponId: no, name: 'N' }],
  ['CU12', 'hortiz', 'weaponId', 'weapon', { type: 'retire-weapon', weaponId: no, why: 'sold' }],
  ['ST7', 'hortiz', 'weaponId', 'weapon', { type: 'release-weapon', weaponId: no, why: 'sound' }],
  ['ST4', 'dabara', 'weaponId', 'weapon', { type: 'report-incident', incidentId: 'i', kind: 'lost', weaponId: no, what: '' }],
  ['ST5', 'plind', 'incidentId', 'incident', { type: 'close-incident', incidentId: no, cause: 'c', correction: 'c' }],
  ['ST3', 'rcole', 'stopId', 'stop', { type: 'lift-stop', stopId: 1, done: 'd' }],
  ['ST6', 'rcole', 'concernId', 'concern', { type: 'answer-concern', concernId: no, answer: 'a' }],
  ['RD4', 'hortiz', 'lotId', 'lot', { type: 'prove-lot', lotId: no, proved: 1, counted: 1, sign: 'rattle' }],
  ['RD6', 'hortiz', 'lotId', 'lot', { type: 'issue-rounds', lotId: no, rounds: 1, personId: 'amarsh' }],
  ['RD6', 'hortiz', 'personId', 'person', { type: 'issue-rounds', lotId: 'b', rounds: 1, personId: no }],
  ['RD6', 'hortiz', 'lotId', 'lot', { type: 'return-rounds', lotId: no, rounds: 1, personId: 'amarsh' }],
  ['RD6', 'hortiz', 'personId', 'person', { type: 'return-rounds', lotId: 'b', rounds: 1, personId: no }],
  ['RD3', 'hortiz', 'weaponId', 'weapon', { type: 'answer-short', weaponId: no, answer: 'a' }],
  ['RD3', 'hortiz', 'lotId', 'lot', { type: 'answer-short', lotId: no, answer: 'a' }],
  ['RD6', 'hortiz', 'personId', 'person', { type: 'answer-short', personId: no, answer: 'a' }],
  ['Who may', 'hortiz', 'personId', 'person', { type: 'amend-person', personId: no, name: 'N' }],
  ['PE1', 'hortiz', 'personIds.1', 'person', { type: 'record-training', personIds: ['amarsh', no], weaponType: 't', endsOn: '2027-01-01' }],
  ['PE1', 'hortiz', 'weaponId', 'weapon', { type: 'record-training', personIds: ['amarsh'], weaponId: no, endsOn: '2027-01-01' }],
  ['PE4', 'rcole', 'personIds.1', 'person', { type: 'record-meeting', personIds: ['amarsh', no], topic: 't' }],
]; // prettier-ignore

const lot = { lotId: 'n', label: 'N', calibre: '.45', supplier: 's', rounds: 1, knownSource: true } as const;
const rubber = { number: '99', name: 'N', kind: 'rubber', weaponType: 't', chambers: 0 } as const;
const seen = (kind: 'dummy' | 'blank', rounds: number): CommandBody => ({
  type: 'check',
  weaponId: gun,
  ...LOOK,
  load: kind === 'blank' ? { kind, rounds } : { kind, rounds, proved: rounds, sign: 'rattle' },
});
const training = (what: object): CommandBody => ({
  type: 'record-training',
  personIds: ['amarsh'],
  endsOn: '2027-01-01',
  ...what,
});
const entries = onSet().log.length;
const stopped = () => onSet().does('dabara', { type: 'call-stop', why: '' });
const reported = () =>
  onSet().does('dabara', { type: 'report-incident', incidentId: 'i', kind: 'damage', what: 'bent' });
const frozen = () => bring(onSet(), gun, 'out-of-service');
const inspected = (load = blanks(2)) => bring(onSet(), gun, 'inspected', load);

/** What no form of a screen would let through: the rule, the field's path, what is said, who tries it on which set. */
const MALFORMED: [rule: string, path: string, told: string, by: string, set: () => TestProduction, command: CommandBody][] = [
  ['Who may', 'personId', 'This id is taken already.', 'hortiz', onSet, { type: 'add-person', personId: 'dabara', name: 'N', roles: ['crew'] }],
  ['CU10', 'weaponId', 'This id is taken already.', 'hortiz', onSet, { type: 'register-weapon', weaponId: gun, ...rubber }],
  ['RD2', 'lotId', 'This id is taken already.', 'hortiz', onSet, { type: 'add-lot', ...lot, lotId: 'b', kind: 'blank' }],
  ['ST4', 'incidentId', 'This id is taken already.', 'dabara', reported, { type: 'report-incident', incidentId: 'i', kind: 'lost', what: '' }],
  ['CH1', 'sound', '11 has a bore and chambers: say what was seen of them.', 'hortiz', onSet, { type: 'inspect', weaponId: gun, sound: true }],
  ['CH1', 'sound', '14 is a rubber: say only whether it is sound.', 'hortiz', onSet, inspect('rubber')],
  ['CH1', 'chambersSeen', '11 has 6 chambers.', 'hortiz', onSet, { ...inspect(gun), chambersSeen: 7 }],
  ['CH1', 'magazineSeen', 'The magazine of 03 holds 12.', 'hortiz', onSet, { ...inspect('rifle'), magazineSeen: 13 }],
  ['CH1', 'magazineSeen', 'The magazine of 11 holds 0.', 'hortiz', onSet, { ...inspect(gun), magazineSeen: 1 }],
  ['CH1', 'load.rounds', 'A load has at least one round; with none in it, it is empty.', 'hortiz', onSet, inspect(gun, blanks(0))],
  ['CH2', 'load.rounds', 'A load has at least one round; with none in it, it is empty.', 'rcole', inspected, seen('dummy', 0)],
  ['RD3', 'unloaded', '11 was loaded: say how many rounds were unloaded.', 'hortiz', loaded, inspect(gun)],
  ['RD3', 'unloaded', '11 was loaded: say how many rounds were unloaded.', 'hortiz', loaded, { type: 'lock', weaponId: gun }],
  ['CU12', 'chambers', 'A weapon that can fire has at least one chamber.', 'hortiz', onSet, { type: 'amend-weapon', weaponId: gun, chambers: 0 }],
  ['CU12', 'why', 'Write down why it leaves, and where to.', 'hortiz', onSet, { type: 'retire-weapon', weaponId: gun, why: ' ' }],
  ['PE1', 'weaponType', 'Say either the weapon or the type that they were trained on.', 'hortiz', onSet, training({})],
  ['PE1', 'weaponType', 'Say either the weapon or the type that they were trained on.', 'hortiz', onSet, training({ weaponId: gun, weaponType: 't' })],
  ['RD2', 'charge', 'A dummy has no charge.', 'hortiz', onSet, { type: 'add-lot', ...lot, kind: 'dummy', charge: 'full' }],
  ['RD4', 'proved', 'D-14 has 50 rounds.', 'hortiz', onSet, { type: 'prove-lot', lotId: 'd', proved: 51, counted: 49, sign: 'rattle' }],
  ['RD4', 'proved', 'D-14 has 52 rounds.', 'hortiz', onSet, { type: 'prove-lot', lotId: 'd', proved: 53, counted: 52, sign: 'rattle' }],
  ['CH5', 'proved', 'B-07 is a lot of blanks: there is nothing to prove.', 'hortiz', onSet, { type: 'issue-rounds', lotId: 'b', rounds: 2, proved: 2, personId: 'amarsh' }],
  ['CH5', 'proved', 'B-07 is a lot of blanks: there is nothing to prove.', 'hortiz', onSet, { type: 'issue-rounds', lotId: 'b', rounds: 2, sign: 'rattle', personId: 'amarsh' }],
  ['CH5', 'proved', '2 are issued.', 'hortiz', onSet, { type: 'issue-rounds', lotId: 'd', rounds: 2, proved: 3, sign: 'rattle', personId: 'amarsh' }],
  ['CH5', 'sign', 'Say by which sign they were proved.', 'hortiz', onSet, { type: 'issue-rounds', lotId: 'd', rounds: 2, proved: 2, personId: 'amarsh' }],
  ['RD3', 'weaponId', 'Name one: the weapon, the lot or the person.', 'hortiz', onSet, { type: 'answer-short', answer: 'a' }],
  ['RD3', 'personId', 'Name one: the weapon, the lot or the person.', 'hortiz', onSet, { type: 'answer-short', lotId: 'b', personId: 'amarsh', answer: 'a' }],
  ['RD3', 'answer', 'An answer in writing is wanted.', 'hortiz', onSet, { type: 'answer-short', lotId: 'b', answer: ' ' }],
  ['ST3', 'done', 'Say what was done before it may be lifted.', 'rcole', stopped, { type: 'lift-stop', stopId: entries + 1, done: ' ' }],
  ['ST5', 'cause', 'Write down what caused it.', 'plind', reported, { type: 'close-incident', incidentId: 'i', cause: ' ', correction: 'c' }],
  ['ST5', 'correction', 'Write down what was corrected.', 'plind', reported, { type: 'close-incident', incidentId: 'i', cause: 'c', correction: '' }],
  ['ST7', 'why', 'Write down why it may be used again.', 'hortiz', frozen, { type: 'release-weapon', weaponId: gun, why: ' ' }],
  ['ST6', 'answer', 'An answer in writing is wanted.', 'plind', () => onSet().raise('k', 'w'), { type: 'answer-concern', concernId: 'k', answer: '' }],
  ['ST6', 'withhold', 'Say why its words are withheld.', 'plind', () => onSet().raise('k', 'w'), { type: 'answer-concern', concernId: 'k', answer: 'a', withhold: ' ' }],
  ['DY6', 'cursor', `The log ends at entry ${entries}.`, 'rcole', onSet, { type: 'correct', cursor: entries + 1, note: 'n' }],
  ['DY6', 'note', 'Write down what is right.', 'rcole', onSet, { type: 'correct', cursor: 1, note: ' ' }],
]; // prettier-ignore

describe('what is malformed', () => {
  it.each(UNKNOWN)('[%s] %s names in %s no %s that is there', (_rule, by, path, what, command) => {
    expect(said(onSet().tell(by, command))).toBe(`malformed ${path}: There is no such ${what} in this production.`);
  });

  it.each(MALFORMED)('[%s] %s: %s', (_rule, path, told, by, set, command) => {
    expect(said(set().tell(by, command))).toBe(`malformed ${path}: ${told}`);
  });

  it('[CH1] is not the least that is allowed', () => {
    expect(said(onSet().tell('hortiz', inspect(gun, blanks(1))))).toBe('accepted');
    expect(said(inspected(dummies(1)).tell('rcole', seen('dummy', 1)))).toBe('accepted');
    expect(said(onSet().tell('hortiz', { type: 'amend-weapon', weaponId: gun, chambers: 1 }))).toBe('accepted');
    expect(said(onSet().tell('hortiz', { type: 'add-lot', ...lot, kind: 'blank', charge: 'full' }))).toBe('accepted');
    expect(
      said(onSet().tell('hortiz', { type: 'prove-lot', lotId: 'd', proved: 50, counted: 49, sign: 'rattle' })),
    ).toBe('accepted');
    expect(said(onSet().tell('rcole', { type: 'correct', cursor: entries, note: 'n' }))).toBe('accepted');
  });
});

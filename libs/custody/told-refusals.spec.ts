import { REASONS, RULES, type CommandBody, type DeclaredLoad, type PolicyChange } from '#custody';
import { blanks, bring, check, dummies, EMPTY, inspect, issue, onSet, registered } from './testing/cast.js';
import { said } from './testing/said.js';
import type { TestProduction } from './testing/production.js';

const gun = 'blank-firing';
const at = (
  status: 'inspected' | 'with-ad' | 'with-actor' | 'returned',
  load: DeclaredLoad = EMPTY,
  policy?: PolicyChange,
) => bring(onSet(policy), gun, status, load);
const stopped = () => onSet().does('dabara', { type: 'call-stop', why: '' });
const stopId = onSet().log.length + 1;
const lift: CommandBody = { type: 'lift-stop', stopId, done: 'd' };
const onBreak = (set = onSet()) => set.does('rcole', { type: 'call-break', why: '' });
const wrapped = () => onSet().does('rcole', { type: 'wrap-day' });
const start = (number: number): CommandBody => ({ type: 'start-day', number, date: '2026-11-23' });
const report = (kind: 'damage' | 'lost', weaponId?: string): CommandBody => ({
  type: 'report-incident',
  incidentId: 'i',
  kind,
  what: '',
  ...(weaponId === undefined ? {} : { weaponId }),
});
const close: CommandBody = { type: 'close-incident', incidentId: 'i', cause: 'c', correction: 'c' };
const release: CommandBody = { type: 'release-weapon', weaponId: gun, why: 'w' };
const lost = () => onSet().does('dabara', report('lost', gun));
const closed = () => lost().does('hortiz', { type: 'take-back', weaponId: gun }).does('plind', close);
const afterLost = () => {
  const set = onSet().does('dabara', report('lost')).does('hortiz', lift).does('rcole', lift);
  return bring(set, gun, 'with-ad');
};
const give = (lotId: string, rounds: number, more: object = {}): CommandBody => ({
  type: 'issue-rounds',
  lotId,
  rounds,
  personId: 'amarsh',
  ...more,
});
const count = (counted: number): CommandBody => ({ type: 'prove-lot', lotId: 'd', proved: 1, counted, sign: 'rattle' });
const back: CommandBody = { type: 'take-back', weaponId: gun };
const short = () => at('returned', blanks(2)).does('hortiz', { type: 'lock', weaponId: gun, unloaded: 1 });
const onlyOne = () => {
  const set = registered();
  return set.does('hortiz', { type: 'amend-person', personId: 'both', roles: ['first-ad'] });
};
const untrained = { actorId: 'new' };
const withNew = (set: TestProduction) =>
  set.does('hortiz', { type: 'add-person', personId: 'new', name: 'N. New', roles: ['actor'] });

/** The rule of a refusal, and the rest of it; what is forbidden is so by the table "Who may". */
function titled([told]: Row): [rule: string, words: string] {
  const [, rule = 'Who may', words = told] = /^([A-Z]+\d+) (.*)$/u.exec(told) ?? [];
  return [rule, words];
}

type Row = [told: string, set: () => TestProduction, by: string, command: CommandBody];

const LOOKS: Row[] = [
  ['CH1 bore-not-clear: The bore of 11 was not seen clear. Clear it and look again; if it can’t be cleared, report it.', onSet, 'hortiz', { ...inspect(gun), boreClear: false }],
  ['CH1 chambers-unseen: 5 of 6 chambers of 11 were seen. Look into every one.', onSet, 'hortiz', { ...inspect(gun), chambersSeen: 5 }],
  ['CH1 magazine-unseen: The magazine of 03 was not seen whole. Look into it too.', onSet, 'hortiz', { ...inspect('rifle'), magazineSeen: 11 }],
  ['CH1 not-sound: 14 is not sound. Keep it back and report the damage.', onSet, 'hortiz', { type: 'inspect', weaponId: 'rubber', sound: false }],
  ['CH2 same-person: You inspected it yourself. An AD who did not checks it.', () => onSet().does('both', inspect(gun)), 'both', check(gun)],
  ['CH4 check-lapsed: The check of 11 has lapsed: its time is up. An armorer inspects it again.', () => at('inspected', blanks(1)).wait(1800), 'rcole', check(gun, blanks(1))],
  ['CH4 check-lapsed: The check of 11 has lapsed: a break was called. An armorer takes it back and inspects it again.', () => onBreak(at('with-ad')), 'hortiz', issue(gun)],
  ['CH4 check-lapsed: The check of 11 has lapsed: it came back from the actor. An armorer takes it back and inspects it again.', () => at('with-actor', EMPTY, { adMayHold: true }).does('rcole', { type: 'hand-back', weaponId: gun }), 'hortiz', issue(gun)],
  ['CH5 not-all-proved: 1 of 2 dummies were proved. Prove each one, by its rattle, its drilled case or its primer.', onSet, 'hortiz', inspect(gun, { kind: 'dummy', rounds: 2, lotId: 'd', proved: 1, sign: 'rattle' })],
  ['RD2 lot-too-small: D-14 has 50 left. Take fewer or choose another lot.', onSet, 'hortiz', give('d', 51, { proved: 51, sign: 'rattle' })],
  ['RD2 lot-too-small: D-14 has too few left. Take fewer or choose another lot.', onSet, 'both', give('d', 51, { proved: 51, sign: 'rattle' })],
  ['RD4 lot-unproved: D-99 is from an unknown or mixed supplier. Prove and count each of its rounds first.', onSet, 'hortiz', inspect(gun, dummies(1, 'u'))],
  ['RD4 count-too-small: 6 of D-14 are in weapons or with people. Count the whole lot, those among them.', () => at('returned', dummies(6)), 'hortiz', count(5)],
  ['RD4 count-too-small: More of D-14 are in weapons or with people. Count the whole lot, those among them.', () => at('returned', dummies(6)), 'both', count(5)],
  ['RD5 wrong-lot-kind: D-14 is a lot of dummies. Dummies and blanks are never in one weapon: choose another lot.', onSet, 'hortiz', inspect(gun, blanks(1, 'd'))],
  ['RD5 wrong-lot-kind: B-07 is a lot of blanks. Dummies and blanks are never in one weapon: choose another lot.', onSet, 'hortiz', inspect(gun, dummies(1, 'b'))],
  ['RD5 wrong-calibre: B-07 is .45, 03 is .44. Choose a lot of its calibre.', onSet, 'hortiz', inspect('rifle', blanks(1))],
  ['RD5 wrong-calibre: B-07 is .45; the calibre of 11 is not written down. Add it while 11 is locked.', () => onSet().does('hortiz', { type: 'amend-weapon', weaponId: gun, calibre: null }), 'hortiz', inspect(gun, blanks(1))],
  ['RD5 too-many-rounds: 11 has room for 6. Count again.', onSet, 'hortiz', inspect(gun, blanks(7))],
  ['RD5 too-many-rounds: 03 has room for 13. Count again.', onSet, 'hortiz', inspect('rifle', dummies(14))],
  ['RD6 more-than-outside: amarsh has none of B-07 outside. Count again; a round too many is a find: report it as an incident.', onSet, 'hortiz', { type: 'return-rounds', lotId: 'b', rounds: 1, personId: 'amarsh' }],
  ['RD6 more-than-outside: amarsh has only 2 of B-07 outside. Count again; a round too many is a find: report it as an incident.', () => onSet().does('hortiz', give('b', 2)), 'hortiz', { type: 'return-rounds', lotId: 'b', rounds: 3, personId: 'amarsh' }],
  ['RD3 nothing-short: Nothing is short of 11. There is nothing to answer.', onSet, 'hortiz', { type: 'answer-short', weaponId: gun, answer: 'a' }],
  ['RD3 nothing-short: Nothing is short of B-07. There is nothing to answer.', onSet, 'hortiz', { type: 'answer-short', lotId: 'b', answer: 'a' }],
  ['RD3 nothing-short: Nothing is short of amarsh. There is nothing to answer.', onSet, 'hortiz', { type: 'answer-short', personId: 'amarsh', answer: 'a' }],
  ['RD3 short-stands: The rounds of 11 don’t add up. Answer for them in writing first.', short, 'hortiz', { type: 'retire-weapon', weaponId: gun, why: 'w' }],
]; // prettier-ignore

const HANDS: Row[] = [
  ['CU3 not-a-party: The armorer who hands it over records it. Name yourself, or let the other armorer or the AD who checked it record it.', () => at('with-ad'), 'jreyes', issue(gun)],
  ['CU3 not-a-party: The AD who checked it records it, or the armorer who hands it over.', () => at('with-ad'), 'lokafor', issue(gun)],
  ['CU4 not-an-armorer: Only an armorer puts a weapon into an actor’s hands; rcole is none. Name the armorer who does.', () => at('with-ad'), 'rcole', issue(gun, { handedById: 'rcole' })],
  ['CU4 same-person: Nobody hands a weapon to themselves. Another armorer does.', () => at('with-ad'), 'hortiz', issue(gun, { actorId: 'hortiz' })],
  ['CU5 wrong-state: 11 is with an actor and never goes from actor to actor. An armorer takes it back first.', () => at('with-actor'), 'hortiz', issue(gun)],
  ['CU5 ad-may-not-hold: From an actor a weapon goes back to an armorer, not to the AD. An armorer takes it back.', () => at('with-actor'), 'rcole', { type: 'hand-back', weaponId: gun }],
  ['CU6 no-day: No day has begun. Start the day first.', () => bring(registered(), gun, 'with-ad'), 'hortiz', issue(gun)],
  ['CU6 day-wrapped: Day 12 is wrapped. Start the next day first.', () => bring(wrapped(), gun, 'with-ad'), 'hortiz', issue(gun)],
  ['CU6 no-scene: No scene is set. Set the scene first.', () => bring(wrapped().does('rcole', start(13)), gun, 'with-ad'), 'hortiz', issue(gun)],
  ['CU6 in-break: It is a break. End the break first, then inspect and check anew.', () => bring(onBreak(), gun, 'inspected'), 'rcole', check(gun)],
  ['CU6 not-an-actor: dabara is not down as an actor. Add the role first.', () => at('with-ad'), 'hortiz', issue(gun, { actorId: 'dabara' })],
  ['CU6 actor-not-shown: amarsh was not shown 11. Show it first, every chamber.', () => at('with-ad'), 'hortiz', issue(gun, { shown: { actor: false, lineOfFire: true } })],
  ['CU7 rehearsal-reason-wanted: A rehearsal takes a replica. If it must be this weapon, write down why.', () => bring(onSet(), 'real', 'with-ad'), 'hortiz', issue('real', { for: 'rehearsal' })],
  ['CU9 working-weapons-barred: This production bars real and blank-firing weapons. Use a replica.', () => onSet({ barWorkingWeapons: true }), 'hortiz', inspect('real')],
  ['CU9 rounds-barred: This production bars all rounds. Leave it empty.', () => onSet({ barRounds: true }), 'hortiz', inspect(gun, blanks(1))],
  ['CU9 rounds-barred: This production bars all rounds. An armorer takes 11 back and empties it.', () => at('with-ad', blanks(1)).does('hortiz', { type: 'set-policy', policy: { barRounds: true } }), 'hortiz', issue(gun)],
  ['CU9 rounds-barred: This production bars all rounds. Dress with something that never was a round.', () => onSet({ barRounds: true }), 'hortiz', give('b', 1)],
  ['PE1 not-trained: N. New has no current training on 11 or on a single-action revolver. An armorer trains them and records it.', () => withNew(at('with-ad')), 'hortiz', issue(gun, untrained)],
  ['PE2 permit-lapsed: jreyes’s permit ended on 2026-11-21. Another armorer does this until it is renewed.', () => onSet().does('hortiz', { type: 'amend-person', personId: 'jreyes', permitEnds: '2026-11-21' }), 'jreyes', inspect(gun)],
  ['PE4 not-at-meeting: N. New was not at the safety meeting. Brief them in and record it.', () => withNew(at('with-ad')).does('hortiz', { type: 'record-training', personIds: ['new'], weaponId: gun, endsOn: '2027-01-01' }), 'hortiz', issue(gun, untrained)],
  ['PE4 no-meeting: There is no safety meeting that counts now. Hold one and record who was there.', () => bring(wrapped().does('rcole', start(13)).does('rcole', { type: 'set-scene', scene: '1' }), gun, 'with-ad'), 'hortiz', issue(gun)],
  ['PE4 no-such-meeting: That is not the meeting that counts now. Brief them into the current one, or hold a new one.', onSet, 'rcole', { type: 'record-meeting', personIds: ['amarsh'], topic: 't', joins: 1 }],
  ['ST5 incident-open: The incident (lost weapon) of 2026-11-22 is not closed. Write down its cause and what was corrected first.', afterLost, 'hortiz', issue(gun)],
  ['ST5 meeting-since-incident-wanted: Since the incident was closed there was no safety meeting. Hold one and record it first.', () => afterLost().does('plind', close), 'hortiz', issue(gun)],
]; // prettier-ignore

const MOVES: Row[] = [
  ['CU2 wrong-state: 11 is locked. Whoever has it after all is recorded as seen with it.', onSet, 'hortiz', back],
  ['CU2 wrong-state: 11 is locked. There is nothing to do.', onSet, 'hortiz', { type: 'lock', weaponId: gun }],
  ['CU2 wrong-state: 11 is locked. An armorer inspects it first.', onSet, 'rcole', check(gun)],
  ['CU2 wrong-state: 11 is inspected and waits for the AD. The AD checks it next, or an armorer takes it back or locks it.', () => at('inspected'), 'hortiz', issue(gun)],
  ['CU2 wrong-state: 11 is with the AD. It goes on to an actor, or an armorer takes it back.', () => at('with-ad'), 'rcole', check(gun)],
  ['CU2 wrong-state: 11 is with the AD. An armorer takes it back first.', () => at('with-ad'), 'hortiz', { type: 'lock', weaponId: gun }],
  ['CU2 wrong-state: 11 is with the AD. An armorer takes it back first.', () => at('with-ad'), 'hortiz', inspect(gun)],
  ['CU2 wrong-state: 11 is with the AD. There is nothing to hand back; an armorer may take it back.', () => at('with-ad'), 'rcole', { type: 'hand-back', weaponId: gun }],
  ['CU2 wrong-state: 11 is with an actor. An armorer takes it back first.', () => at('with-actor'), 'hortiz', inspect(gun)],
  ['CU2 wrong-state: 11 is back with an armorer, not yet unloaded and counted. An armorer inspects it or locks it.', () => at('returned'), 'hortiz', back],
  ['CU12 not-locked: 11 is with the AD. Lock it first; only then it can be changed.', () => at('with-ad'), 'hortiz', { type: 'amend-weapon', weaponId: gun, name: 'N' }],
  ['CU12 not-locked: 11 is inspected and waits for the AD. Lock it first; only then it can be taken off the board.', () => at('inspected'), 'hortiz', { type: 'retire-weapon', weaponId: gun, why: 'w' }],
  ['CU12 not-locked: 11 is out of service. Once it is released and locked it can be changed.', lost, 'hortiz', { type: 'amend-weapon', weaponId: gun, name: 'N' }],
  ['CU10 number-taken: Number 11 is Colt blank-firing. Choose another number.', onSet, 'hortiz', { type: 'amend-weapon', weaponId: 'real', number: '11' }],
  ['CU1 armorer-must-have-it: 11 is not in an armorer’s hands. An armorer takes it back first.', () => at('with-actor').does('dabara', report('damage', gun)), 'plind', close],
  ['CU8 last-armorer: H. Ortiz is the only armorer; without one nothing comes back. Make another one armorer first.', onlyOne, 'hortiz', { type: 'amend-person', personId: 'hortiz', roles: ['crew'] }],
  ['ST7 frozen: 11 is frozen by an incident. Leave it as it is; an armorer may take it back, and only its release lets it go on.', lost, 'hortiz', inspect(gun)],
  ['ST7 not-frozen: 11 is locked. There is nothing to release.', onSet, 'hortiz', release],
  ['ST7 incident-open: An incident with 11 is open. Close it first.', () => lost().does('hortiz', back), 'hortiz', release],
  ['ST7 incident-open: An incident with 11 is open. Close it first.', () => closed().does('dabara', { ...report('lost', gun), incidentId: 'i2' } as CommandBody), 'hortiz', release],
  ['ST3 half-already-given: You gave your half already. The other half is another person’s: one armorer and one AD.', () => closed().does('hortiz', release), 'hortiz', release],
  ['ST3 other-side-wanted: H. Ortiz gave one half. The other comes from the other side: one armorer and one AD.', () => stopped().does('hortiz', lift), 'jreyes', lift],
  ['ST3 stop-already-lifted: This stop was lifted already. Lift the next one, if one still stands.', () => stopped().does('hortiz', lift).does('rcole', lift), 'rcole', lift],
  ['ST2 stop-stands: A STOP stands: weapons only go back to an armorer. One armorer and one AD lift it together.', stopped, 'hortiz', inspect(gun)],
  ['ST5 incident-closed: This incident is closed already. There is nothing left to close.', closed, 'plind', close],
  ['ST5 was-involved: You held, inspected or checked this weapon. Someone who did not, or a producer, closes it.', () => at('with-ad').does('dabara', report('lost', gun)), 'rcole', close],
  ['ST6 concern-answered: This concern was answered already. What is to be added goes into a note on its entry in the log.', () => onSet().raise('k', 'w').does('plind', { type: 'answer-concern', concernId: 'k', answer: 'a' }), 'plind', { type: 'answer-concern', concernId: 'k', answer: 'a' }],
]; // prettier-ignore

/** Everything that can be left over at once. */
const mess = () => {
  const set = bring(bring(onSet(), 'real', 'inspected'), gun, 'with-actor', blanks(2));
  bring(set, 'rifle', 'returned', dummies(2)).does('hortiz', { type: 'lock', weaponId: 'rifle', unloaded: 3 });
  set
    .does('hortiz', give('b', 2))
    .does('hortiz', { ...give('d', 1, { proved: 1, sign: 'rattle' }), personId: 'tvance' } as CommandBody);
  return set.does('hortiz', count(48)).does('hortiz', { ...count(121), lotId: 'b' } as CommandBody);
};

const DAY: Row[] = [
  ['DY1 weapons-out: Not locked: 10 with H. Ortiz, 11 with amarsh. An armorer locks each one first. Rounds outside: 2 of B-07 with amarsh, 1 of D-14 with tvance. An armorer counts them back first. Rounds short: 03 has 1 too many, B-07 has 1 too many, D-14 by 3. Somebody answers for them in writing first.', mess, 'rcole', { type: 'wrap-day' }],
  ['DY1 no-day: No day has begun. Start the day first.', registered, 'rcole', { type: 'roll' }],
  ['DY1 day-wrapped: Day 12 is wrapped. Start the next day first.', wrapped, 'rcole', { type: 'roll' }],
  ['DY1 rounds-outside: Rounds outside: 2 of B-07 with amarsh. An armorer counts them back first.', () => onSet().does('hortiz', give('b', 2)), 'rcole', { type: 'wrap-day' }],
  ['DY1 rounds-short: Rounds short: 11 by 1. Somebody answers for them in writing first.', short, 'rcole', { type: 'wrap-day' }],
  ['DY6 day-begun: Day 12 has begun. Wrap it first.', onSet, 'rcole', start(13)],
  ['DY6 day-wrapped: Day 12 was wrapped. The next day has a number of its own.', wrapped, 'rcole', start(12)],
  ['DY6 in-break: It is a break already. End it before you call another.', () => onBreak(), 'rcole', { type: 'call-break', why: '' }],
  ['DY6 in-break: It is a break. End the break first.', () => onBreak(), 'rcole', { type: 'roll' }],
  ['DY6 no-break: There is no break to end. Go on as you are.', onSet, 'rcole', { type: 'end-break' }],
  ['DY6 already-rolling: The camera rolls already. Cut first.', () => onSet().does('rcole', { type: 'roll' }), 'rcole', { type: 'roll' }],
  ['DY6 not-rolling: The camera does not roll. There is nothing to cut.', onSet, 'rcole', { type: 'cut' }],
  ['forbidden: dabara may not do this: it is not for your role.', onSet, 'dabara', { type: 'roll' }],
  ['forbidden: You are not among this production’s people.', onSet, 'no', { type: 'roll' }],
  ['forbidden: A producer may only tighten the policy; the armorer may loosen it.', onSet, 'plind', { type: 'set-policy', policy: { adMayHold: true } }],
  ['forbidden: An AD may only give an AD’s role.', onSet, 'rcole', { type: 'add-person', personId: 'n', name: 'N', roles: ['crew'] }],
  ['forbidden: There is an AD: an AD or a producer names the next one.', onSet, 'hortiz', { type: 'add-person', personId: 'n', name: 'N', roles: ['second-ad'] }],
]; // prettier-ignore

describe('what a refusal tells, and what to do instead', () => {
  it.each([...LOOKS, ...HANDS, ...MOVES, ...DAY].map((row) => [...titled(row), ...row] as const))(
    '[%s] %s',
    (_rule, _words, told, set, by, command) => {
      expect(said(set().tell(by, command))).toBe(told);
    },
  );

  it('[SC6] is tried here for every rule and every reason that there is', () => {
    const found = [...LOOKS, ...HANDS, ...MOVES, ...DAY].map(([told]) => /^(\w+) ([a-z-]+): /u.exec(told) ?? []);
    const each = (index: number) => new Set(found.flatMap((parts) => parts[index] ?? []));
    expect(each(2)).toEqual(new Set(REASONS));
    expect(each(1)).toEqual(new Set(RULES));
  });

  it('[ST7] is not told of one weapon for another’s incident', () => {
    const set = closed().does('dabara', { ...report('damage', 'real'), incidentId: 'other' } as CommandBody);
    expect(said(set.tell('hortiz', release))).toBe('accepted');
  });

  it('[ST5] is not told of an issue for an incident that called no stop', () => {
    expect(said(at('with-ad').does('dabara', report('damage')).tell('hortiz', issue(gun)))).toBe('accepted');
  });
});

import { COMMAND_TYPES, decide, ROLES, WHO_MAY, type CommandBody, type CommandType, type Role } from '#custody';
import { BY_ROLE, check, inspect, issue, onSet } from './testing/cast.js';

/** The table "Who may" of domain.md, read once more: a letter for each role that may, in the order of ROLES. */
const ARMORER: Role[] = ['armorer', 'assistant-armorer'];
const AD: Role[] = ['first-ad', 'second-ad'];
const BOTH = [...ARMORER, ...AD];
const NAMERS: Role[] = ['armorer', 'producer', ...AD];
const ANYONE = [...ROLES];
const TABLE: Record<CommandType, Role[]> = {
  inspect: ARMORER,
  'take-back': ARMORER,
  lock: ARMORER,
  'register-weapon': ARMORER,
  'amend-weapon': ARMORER,
  'retire-weapon': ARMORER,
  'add-lot': ARMORER,
  'prove-lot': ARMORER,
  'issue-rounds': ARMORER,
  'return-rounds': ARMORER,
  'record-training': ARMORER,
  'add-person': NAMERS,
  'amend-person': NAMERS,
  'set-policy': ['armorer', 'producer'],
  check: AD,
  'hand-back': AD,
  roll: AD,
  cut: AD,
  issue: BOTH,
  sight: BOTH,
  'start-day': BOTH,
  'set-scene': BOTH,
  'record-meeting': BOTH,
  'call-break': BOTH,
  'end-break': BOTH,
  'wrap-day': BOTH,
  'lift-stop': BOTH,
  'release-weapon': BOTH,
  'call-stop': ANYONE,
  'report-incident': ANYONE,
  'close-incident': [...BOTH, 'producer'],
  'answer-short': [...BOTH, 'producer'],
  'answer-concern': [...BOTH, 'producer'],
  correct: [...BOTH, 'producer'],
};

/** One well-formed command of each type; whether a rule refuses it is another matter. */
const weaponId = 'real';
const SENT: { [T in CommandType]: CommandBody<T> } = {
  inspect: inspect(weaponId),
  'take-back': { type: 'take-back', weaponId },
  lock: { type: 'lock', weaponId },
  'register-weapon': {
    type: 'register-weapon',
    weaponId: 'n',
    number: '9',
    name: 'N',
    kind: 'rubber',
    weaponType: 't',
    chambers: 0,
  },
  'amend-weapon': { type: 'amend-weapon', weaponId, name: 'N' },
  'retire-weapon': { type: 'retire-weapon', weaponId, why: 'sold' },
  'add-lot': {
    type: 'add-lot',
    lotId: 'n',
    label: 'N',
    kind: 'dummy',
    calibre: '.45',
    supplier: 's',
    rounds: 1,
    knownSource: true,
  },
  'issue-rounds': { type: 'issue-rounds', lotId: 'b', rounds: 6, personId: 'amarsh' },
  'return-rounds': { type: 'return-rounds', lotId: 'b', rounds: 6, personId: 'amarsh' },
  'prove-lot': { type: 'prove-lot', lotId: 'u', proved: 6, counted: 6, sign: 'rattle' },
  'record-training': { type: 'record-training', personIds: ['amarsh'], weaponType: 'pump', endsOn: '2027-01-01' },
  'add-person': { type: 'add-person', personId: 'n', name: 'N', roles: ['second-ad'] },
  'amend-person': { type: 'amend-person', personId: 'dabara', roles: ['crew', 'second-ad'] },
  'set-policy': { type: 'set-policy', policy: { barRounds: true } },
  check: check(weaponId),
  'hand-back': { type: 'hand-back', weaponId },
  roll: { type: 'roll' },
  cut: { type: 'cut' },
  issue: issue(weaponId),
  sight: { type: 'sight', weaponId, holderId: 'amarsh', why: 'seen' },
  'start-day': { type: 'start-day', number: 13, date: '2026-11-23' },
  'set-scene': { type: 'set-scene', scene: '42' },
  'record-meeting': { type: 'record-meeting', personIds: ['amarsh'], topic: 'blanks' },
  'call-break': { type: 'call-break', why: 'lunch' },
  'end-break': { type: 'end-break' },
  'wrap-day': { type: 'wrap-day' },
  'lift-stop': { type: 'lift-stop', stopId: 1, done: 'looked' },
  'release-weapon': { type: 'release-weapon', weaponId, why: 'looked' },
  'call-stop': { type: 'call-stop', why: '' },
  'report-incident': { type: 'report-incident', incidentId: 'n', kind: 'damage', what: 'bent' },
  'close-incident': { type: 'close-incident', incidentId: 'n', cause: 'c', correction: 'c' },
  'answer-short': { type: 'answer-short', weaponId, answer: 'found' },
  'answer-concern': { type: 'answer-concern', concernId: 'k', answer: 'looked into' },
  correct: { type: 'correct', cursor: 1, note: 'a slip of the pen' },
};

describe('who may', () => {
  it('[Who may] covers every command, and each has a row', () => {
    expect(Object.keys(WHO_MAY).sort()).toEqual([...COMMAND_TYPES].sort());
    expect(Object.keys(TABLE).sort()).toEqual([...COMMAND_TYPES].sort());
  });

  const set = onSet();
  const before = set.state;
  describe.each(COMMAND_TYPES)('%s', (type) => {
    it.each(ROLES)('[Who may] is decided for the %s as the table says', (role) => {
      // An armorer names no AD where there is one already, so the armorer's row is tried with a plain role.
      const isNaming =
        (type === 'add-person' || type === 'amend-person') && (role === 'armorer' || role === 'producer');
      const plain: Partial<Record<CommandType, CommandBody>> = {
        'add-person': { type: 'add-person', personId: 'n', name: 'N', roles: ['crew'] },
        'amend-person': { type: 'amend-person', personId: 'dabara', name: 'N' },
      };
      const command = (isNaming ? plain[type] : undefined) ?? SENT[type];
      const decision = decide<CommandType>(set.state, command, BY_ROLE[role], set.now);
      const isForbidden = decision.kind === 'forbidden' && decision.message !== '';
      expect(isForbidden).toBe(!TABLE[type].includes(role));
      expect(set.state).toBe(before);
    });
  });

  it('[Who may] forbids what comes from nobody of this production', () => {
    expect(decide(set.state, { type: 'call-stop', why: '' }, 'stranger', set.now).kind).toBe('forbidden');
  });
});

import { randomUUID } from 'node:crypto';
import type { CommandBody, CommandType, Role } from '#custody';

const ARMORER: Role[] = ['armorer', 'assistant-armorer'];
const AD: Role[] = ['first-ad', 'second-ad'];
const BOTH = [...ARMORER, ...AD];
const RECORD: Role[] = [...BOTH, 'producer'];
const ANYONE: Role[] = [...BOTH, 'producer', 'actor', 'crew'];

/** One well-formed command, and the roles whose people are not forbidden it. */
export interface Sent {
  readonly body: CommandBody;
  readonly by: readonly Role[];
}

const look = { boreClear: true, chambersSeen: 6, load: { kind: 'empty' } } as const;
const sent = (by: readonly Role[], body: CommandBody): Sent => ({ by, body });

type Named = Record<'weaponId' | 'lotId' | 'personId' | 'id', string>;

/** The table "Who may", a row or two for each command there is: by its shape `Record` wants one for each. */
export function sentBy({ weaponId, lotId, personId, id }: Named): Record<CommandType, Sent[]> {
  const weapon = {
    weaponId: randomUUID(),
    number: '99',
    name: 'N',
    kind: 'rubber',
    weaponType: 't',
    chambers: 0,
  } as const;
  const lot = { lotId: randomUUID(), label: 'N', kind: 'dummy', calibre: '.45', supplier: 's', rounds: 1 } as const;
  const named = { personId: randomUUID(), name: 'N' };
  const shown = { actor: true, lineOfFire: true };
  return {
    inspect: [sent(ARMORER, { type: 'inspect', weaponId, ...look })],
    'take-back': [sent(ARMORER, { type: 'take-back', weaponId })],
    lock: [sent(ARMORER, { type: 'lock', weaponId })],
    'register-weapon': [sent(ARMORER, { type: 'register-weapon', ...weapon })],
    'amend-weapon': [sent(ARMORER, { type: 'amend-weapon', weaponId, name: 'N' })],
    'retire-weapon': [sent(ARMORER, { type: 'retire-weapon', weaponId, why: 'sold' })],
    'add-lot': [sent(ARMORER, { type: 'add-lot', ...lot, knownSource: true })],
    'prove-lot': [sent(ARMORER, { type: 'prove-lot', lotId, proved: 1, counted: 1, sign: 'rattle' })],
    'issue-rounds': [sent(ARMORER, { type: 'issue-rounds', lotId, rounds: 1, personId })],
    'return-rounds': [sent(ARMORER, { type: 'return-rounds', lotId, rounds: 1, personId })],
    'record-training': [
      sent(ARMORER, { type: 'record-training', personIds: [personId], weaponType: 'pump', endsOn: '2027-01-01' }),
    ],
    'add-person': [
      sent(['armorer', 'producer'], { type: 'add-person', ...named, roles: ['crew'] }),
      // There is an AD by now, whom an armorer does not name; an armorer who is an AD too does.
      sent(['producer', ...AD], { type: 'add-person', ...named, personId: randomUUID(), roles: ['second-ad'] }),
    ],
    'amend-person': [sent(['armorer', 'producer', ...AD], { type: 'amend-person', personId, name: 'N' })],
    'set-policy': [sent(['armorer', 'producer'], { type: 'set-policy', policy: {} })],
    check: [sent(AD, { type: 'check', weaponId, ...look })],
    'hand-back': [sent(AD, { type: 'hand-back', weaponId })],
    roll: [sent(AD, { type: 'roll' })],
    cut: [sent(AD, { type: 'cut' })],
    issue: [sent(BOTH, { type: 'issue', weaponId, actorId: personId, handedById: personId, for: 'take', shown })],
    sight: [sent(BOTH, { type: 'sight', weaponId, holderId: personId, why: 'seen' })],
    'start-day': [sent(BOTH, { type: 'start-day', number: 7, date: '2026-11-22' })],
    'set-scene': [sent(BOTH, { type: 'set-scene', scene: '42' })],
    'record-meeting': [sent(BOTH, { type: 'record-meeting', personIds: [personId], topic: 'blanks' })],
    'call-break': [sent(BOTH, { type: 'call-break', why: 'lunch' })],
    'end-break': [sent(BOTH, { type: 'end-break' })],
    'wrap-day': [sent(BOTH, { type: 'wrap-day' })],
    'lift-stop': [sent(BOTH, { type: 'lift-stop', stopId: 999_999, done: 'looked' })],
    'release-weapon': [sent(BOTH, { type: 'release-weapon', weaponId, why: 'looked' })],
    'call-stop': [sent(ANYONE, { type: 'call-stop', why: 'a dog' })],
    'report-incident': [
      sent(ANYONE, { type: 'report-incident', incidentId: randomUUID(), weaponId, kind: 'damage', what: 'bent' }),
    ],
    'close-incident': [sent(RECORD, { type: 'close-incident', incidentId: id, cause: 'c', correction: 'c' })],
    'answer-short': [sent(RECORD, { type: 'answer-short', weaponId, answer: 'found' })],
    'answer-concern': [sent(RECORD, { type: 'answer-concern', concernId: id, answer: 'looked into' })],
    correct: [sent(RECORD, { type: 'correct', cursor: 1, note: 'a slip of the pen' })],
  };
}

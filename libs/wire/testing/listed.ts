import type { CommandFields, CommandType } from '#custody';

/** Every field that some member of a union has. */
type FieldOf<T> = T extends unknown ? keyof T : never;
/**
 * A field's name for each field there is: `!` is always there, `?` may be left out. The compiler asks for a new list when a
 * field comes, goes, or becomes optional, and then the fingerprint asks what that means for those who are connected.
 */
export type Listed<T> = { [Field in FieldOf<T>]: [T] extends [Record<Field, unknown>] ? '!' : '?' };

/** The fields of every command beside `id` and `type`. */
export const COMMANDS: { [T in CommandType]: Listed<CommandFields[T]> } = {
  'set-policy': { policy: '!', preset: '?' },
  'add-person': { personId: '!', name: '!', roles: '!', permitEnds: '?' },
  'amend-person': { personId: '!', name: '?', roles: '?', permitEnds: '?', otherDuty: '?' },
  'record-training': { personIds: '!', weaponId: '?', weaponType: '?', endsOn: '!' },
  'register-weapon': {
    weaponId: '!',
    number: '!',
    name: '!',
    kind: '!',
    weaponType: '!',
    chambers: '!',
    magazine: '?',
    calibre: '?',
    serial: '?',
    owner: '?',
  },
  'amend-weapon': {
    weaponId: '!',
    number: '?',
    name: '?',
    kind: '?',
    weaponType: '?',
    chambers: '?',
    magazine: '?',
    calibre: '?',
    serial: '?',
    owner: '?',
  },
  'retire-weapon': { weaponId: '!', why: '!' },
  'add-lot': {
    lotId: '!',
    label: '!',
    kind: '!',
    charge: '?',
    calibre: '!',
    supplier: '!',
    rounds: '!',
    knownSource: '!',
  },
  'prove-lot': { lotId: '!', proved: '!', sign: '!', counted: '!' },
  'issue-rounds': { lotId: '!', rounds: '!', proved: '?', sign: '?', personId: '!' },
  'return-rounds': { lotId: '!', rounds: '!', personId: '!' },
  'start-day': { number: '!', date: '!' },
  'set-scene': { scene: '!' },
  'record-meeting': { personIds: '!', topic: '!', joins: '?' },
  'call-break': { why: '!' },
  'end-break': {},
  roll: {},
  cut: {},
  'wrap-day': {},
  inspect: {
    weaponId: '!',
    boreClear: '?',
    chambersSeen: '?',
    magazineSeen: '?',
    load: '?',
    sound: '?',
    fired: '?',
    unloaded: '?',
  },
  check: { weaponId: '!', boreClear: '?', chambersSeen: '?', magazineSeen: '?', load: '?', sound: '?' },
  issue: { weaponId: '!', actorId: '!', handedById: '!', for: '!', rehearsalReason: '?', shown: '!' },
  'hand-back': { weaponId: '!', fired: '?' },
  'take-back': { weaponId: '!', fired: '?' },
  lock: { weaponId: '!', unloaded: '?' },
  sight: { weaponId: '!', holderId: '!', why: '!' },
  'call-stop': { why: '!' },
  'lift-stop': { stopId: '!', done: '!' },
  'report-incident': { incidentId: '!', kind: '!', weaponId: '?', what: '!' },
  'close-incident': { incidentId: '!', cause: '!', correction: '!' },
  'release-weapon': { weaponId: '!', why: '!' },
  'answer-short': { weaponId: '?', lotId: '?', personId: '?', answer: '!' },
  'answer-concern': { concernId: '!', answer: '!', withhold: '?' },
  correct: { cursor: '!', note: '!' },
};

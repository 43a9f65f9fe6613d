import type { CommandType } from './command.js';
import type { Person } from './state.js';

export const ROLES = ['armorer', 'assistant-armorer', 'first-ad', 'second-ad', 'actor', 'producer', 'crew'] as const;
export type Role = (typeof ROLES)[number];

/** The sides that domain.md speaks of; "anyone" is anyone signed in. */
type Side = 'armorer' | 'head-armorer' | 'ad' | 'producer' | 'anyone';

const ROLES_OF: Record<Exclude<Side, 'anyone'>, readonly Role[]> = {
  armorer: ['armorer', 'assistant-armorer'],
  'head-armorer': ['armorer'],
  ad: ['first-ad', 'second-ad'],
  producer: ['producer'],
};

/**
 * Who may send what: the table "Who may" of domain.md as data, read by `decide`, by what screens offer and by the tests.
 * What depends on more than the role (an AD who names another AD, a producer who tightens) is in decide.
 */
export const WHO_MAY: Record<CommandType, readonly Side[]> = {
  inspect: ['armorer'],
  'take-back': ['armorer'],
  lock: ['armorer'],
  'register-weapon': ['armorer'],
  'amend-weapon': ['armorer'],
  'retire-weapon': ['armorer'],
  'add-lot': ['armorer'],
  'prove-lot': ['armorer'],
  'issue-rounds': ['armorer'],
  'return-rounds': ['armorer'],
  'record-training': ['armorer'],
  'add-person': ['head-armorer', 'producer', 'ad'],
  'amend-person': ['head-armorer', 'producer', 'ad'],
  'set-policy': ['head-armorer', 'producer'],
  check: ['ad'],
  'hand-back': ['ad'],
  roll: ['ad'],
  cut: ['ad'],
  issue: ['armorer', 'ad'],
  sight: ['armorer', 'ad'],
  'start-day': ['armorer', 'ad'],
  'set-scene': ['armorer', 'ad'],
  'record-meeting': ['armorer', 'ad'],
  'call-break': ['armorer', 'ad'],
  'end-break': ['armorer', 'ad'],
  'wrap-day': ['armorer', 'ad'],
  'lift-stop': ['armorer', 'ad'],
  'release-weapon': ['armorer', 'ad'],
  'call-stop': ['anyone'],
  'report-incident': ['anyone'],
  'close-incident': ['armorer', 'ad', 'producer'],
  'answer-short': ['armorer', 'ad', 'producer'],
  'answer-concern': ['armorer', 'ad', 'producer'],
  correct: ['armorer', 'ad', 'producer'],
};

const isOn = (person: Pick<Person, 'roles'>, side: Side): boolean =>
  side === 'anyone' || person.roles.some((role) => ROLES_OF[side].includes(role));

/** An armorer or assistant armorer: the only people who load, inspect, hand over and take back. */
export const isArmorer = (person: Pick<Person, 'roles'>): boolean => isOn(person, 'armorer');

/** A first or second AD; whoever has an AD's role is sent the blind view (CH2), even beside an armorer's. */
export const isAd = (person: Pick<Person, 'roles'>): boolean => isOn(person, 'ad');

export const isProducer = (person: Pick<Person, 'roles'>): boolean => isOn(person, 'producer');

/** The head of department, not the assistant. */
export const isHeadArmorer = (person: Pick<Person, 'roles'>): boolean => isOn(person, 'head-armorer');

export const isAdRole = (role: Role): boolean => ROLES_OF.ad.includes(role);

/** Whether a person's roles let them send a command of this type at all. */
export const maySend = (person: Pick<Person, 'roles'>, type: CommandType): boolean =>
  WHO_MAY[type].some((side) => isOn(person, side));

/** ST3, ST7: whether two different people can stand for both sides, one armorer and one AD. */
export const areBothSides = (one: Person, other: Person): boolean =>
  one.personId !== other.personId && ((isArmorer(one) && isAd(other)) || (isAd(one) && isArmorer(other)));

/** CU11: the place of a weapon that this person, whatever their roles, was seen to have. */
export const placeWith = (person: Pick<Person, 'roles'> | undefined): 'returned' | 'with-ad' | 'with-actor' =>
  person && isArmorer(person) ? 'returned' : person && isAd(person) ? 'with-ad' : 'with-actor';

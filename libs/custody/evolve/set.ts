import { DEFAULT_POLICY, changePolicy } from '../policy.js';
import type { Lot, Person, State, Weapon } from '../state.js';
import { byOf, lapseAll, weaponOf, withWeapon, without, type Fold } from './fold.js';
import { opened } from './load.js';

/** A state before its first entry. */
const NOTHING: State = {
  production: { id: '', name: '', unit: '', timeZone: 'UTC', sample: false, preset: '', policy: DEFAULT_POLICY },
  day: null,
  stop: null,
  stops: [],
  liftedStops: [],
  weapons: {},
  retired: [],
  people: {},
  lots: {},
  incidents: {},
  concerns: {},
};

/** The state that entry 1 is folded into. */
export const initialState = (): State => NOTHING;

const withPerson = (state: State, person: Person): State => ({
  ...state,
  people: { ...state.people, [person.personId]: person },
});

export const productionCreated: Fold<'create-production'> = (state, { data }) => {
  const { armorer, producer } = data;
  const { name, unit, timeZone, preset, sample } = data;
  const created = {
    ...state,
    production: { id: data.productionId, name, unit, timeZone, preset, sample, policy: DEFAULT_POLICY },
  };
  const withArmorer = withPerson(created, { ...armorer, roles: ['armorer'], training: [] });
  return producer ? withPerson(withArmorer, { ...producer, roles: ['producer'], training: [] }) : withArmorer;
};

export const policySet: Fold<'set-policy'> = (state, { data }) => ({
  ...state,
  production: { ...state.production, policy: changePolicy(state.production.policy, data.policy) },
});

export const personAdded: Fold<'add-person'> = (state, { data }) => withPerson(state, { ...data, training: [] });

export const personAmended: Fold<'amend-person'> = (state, { data }) => {
  const person = state.people[data.personId];
  return person ? withPerson(state, dropNulls({ ...person, ...data }) as Person) : state;
};

export const trainingRecorded: Fold<'record-training'> = (state, entry) => {
  const { personIds, ...on } = entry.data;
  const people = { ...state.people };
  for (const personId of personIds) {
    const person = people[personId];
    if (person)
      people[personId] = { ...person, training: [...person.training, { ...on, at: entry.at, by: byOf(entry) }] };
  }
  return { ...state, people };
};

export const weaponRegistered: Fold<'register-weapon'> = (state, { data, at }) =>
  withWeapon(state, { ...data, status: 'locked', holder: null, since: at, hands: [] });

export const weaponAmended: Fold<'amend-weapon'> = (state, entry) => {
  const merged = { ...weaponOf(state, entry.data.weaponId, entry), ...entry.data };
  return withWeapon(state, dropNulls(merged) as Weapon);
};

/** The number is free again, the id never; rounds still in it leave the production with it. */
export const weaponRetired: Fold<'retire-weapon'> = (state, entry) => {
  const weapon = opened(weaponOf(state, entry.data.weaponId, entry), entry.data.inspection);
  const lot = weapon.load?.lotId ? state.lots[weapon.load.lotId] : undefined;
  const lots = lot
    ? { ...state.lots, [lot.lotId]: { ...lot, gone: lot.gone + (weapon.load?.rounds ?? 0) } }
    : state.lots;
  return {
    ...state,
    lots,
    weapons: without(state.weapons, weapon.weaponId),
    retired: [...state.retired, weapon.weaponId],
  };
};

const withLot = (state: State, lot: Lot): State => ({ ...state, lots: { ...state.lots, [lot.lotId]: lot } });

export const lotAdded: Fold<'add-lot'> = (state, { data }) =>
  withLot(state, { ...data, fired: 0, back: 0, short: 0, gone: 0 });

export const lotProved: Fold<'prove-lot'> = (state, entry) => {
  const { lotId, ...proved } = entry.data;
  const lot = state.lots[lotId];
  return lot ? withLot(state, { ...lot, proved: { by: byOf(entry), at: entry.at, ...proved } }) : state;
};

/** RD3: somebody answered in writing for what is short. */
export const shortAnswered: Fold<'answer-short'> = (state, entry) =>
  withWeapon(state, without(weaponOf(state, entry.data.weaponId, entry), 'short'));

/** DY1: the new day has no scene and no meeting yet. */
export const dayStarted: Fold<'start-day'> = (state, { data, at }) => ({
  ...state,
  day: {
    number: data.number,
    date: data.date,
    begun: at,
    scene: null,
    break: null,
    breakWhy: null,
    rolling: null,
    wrapped: null,
    meeting: null,
  },
});

const withDay = (state: State, change: Partial<NonNullable<State['day']>>): State =>
  state.day ? { ...state, day: { ...state.day, ...change } } : state;

/** PE4: a change of scene voids the meeting where the policy says so. */
export const sceneSet: Fold<'set-scene'> = (state, { data }) => {
  const isVoid = state.production.policy.newMeetingEachScene && state.day?.scene !== data.scene;
  return withDay(state, { scene: data.scene, ...(isVoid ? { meeting: null } : {}) });
};

/** PE4: late ones are briefed into the meeting without undoing it. */
export const meetingRecorded: Fold<'record-meeting'> = (state, { data, at, cursor }) => {
  const { personIds, topic, joins } = data;
  const meeting = state.day?.meeting;
  if (joins !== undefined && meeting)
    return withDay(state, { meeting: { ...meeting, personIds: [...new Set([...meeting.personIds, ...personIds])] } });
  return withDay(state, { meeting: { cursor, at, topic, personIds: [...new Set(personIds)] } });
};

/** DY2, DY3: a break lapses every check and ends a roll. */
export const breakCalled: Fold<'call-break'> = (state, { data, at }) =>
  withDay(lapseAll(state, 'break', at), { break: at, breakWhy: data.why, rolling: null });

export const breakEnded: Fold<'end-break'> = (state) => withDay(state, { break: null, breakWhy: null });

export const rolled: Fold<'roll'> = (state, { at }) => withDay(state, { rolling: at });

export const cut: Fold<'cut'> = (state) => withDay(state, { rolling: null });

export const dayWrapped: Fold<'wrap-day'> = (state, { at }) =>
  withDay(lapseAll(state, 'wrap', at), { wrapped: at, break: null, breakWhy: null, rolling: null });

/** A null in an amendment takes the field away. */
const dropNulls = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

import { concernOf } from './concern.js';
import type { Entry, EntryData } from './event.js';
import { isBlind } from './lapse.js';
import { isAd, isArmorer, maySend } from './roles.js';
import type { Concern, Person, State } from './state.js';
import type { Inspection, Weapon } from './weapon.js';

/**
 * Who is sent what. `full`: armorers, who see the counts before the AD's check (CH2). `blind`: ADs and producers, who see
 * all but those. `public`: everybody else and every screen that nobody is signed in on, who see no concern's words either
 * (ST6).
 */
export const AUDIENCES = ['full', 'blind', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Which view somebody is sent; any AD gets the blind one, whatever else they are. */
export function audienceOf(person: Pick<Person, 'roles'> | null): Audience {
  if (!person) return 'public';
  if (isArmorer(person) && !isAd(person)) return 'full';
  return maySend(person, 'answer-concern') ? 'blind' : 'public';
}

function redactInspection({ by, at, cursor, endsAt, load }: Inspection): Inspection {
  return { by, at, cursor, endsAt, ...(load ? { load: { kind: load.kind } } : {}) };
}

function redactWeapon(weapon: Weapon): Weapon {
  const { inspection, load } = weapon;
  if (!inspection || !isBlind(weapon)) return weapon;
  return { ...weapon, inspection: redactInspection(inspection), ...(load ? { load: { kind: load.kind } } : {}) };
}

function redactWeapons(state: State): State {
  if (!Object.values(state.weapons).some(isBlind)) return state;
  const weapons: State['weapons'] = {};
  for (const weapon of Object.values(state.weapons)) weapons[weapon.weaponId] = redactWeapon(weapon);
  return { ...state, weapons };
}

/** ST6: that it stands, about which number and since when, and whether it was answered; never a word. */
function redactConcern({ concernId, number, at, also, answered }: Concern): Concern {
  return {
    concernId,
    at,
    ...(number === undefined ? {} : { number }),
    ...(also ? { also: also.map((voice) => ({ concernId: voice.concernId, at: voice.at })) } : {}),
    ...(answered ? { answered: { by: answered.by, at: answered.at } } : {}),
  };
}

function redactConcerns(state: State): State {
  const all = Object.values(state.concerns);
  if (all.length === 0) return state;
  return { ...state, concerns: Object.fromEntries(all.map((each) => [each.concernId, redactConcern(each)])) };
}

/** The state as an audience may see it now. Weapons that hide nothing keep their identity. */
export function redactState(state: State, audience: Audience): State {
  if (audience === 'full') return state;
  const blind = redactWeapons(state);
  return audience === 'public' ? redactConcerns(blind) : blind;
}

/** CH2: an inspection that nobody has answered yet, in the state now. */
function isUnanswered(entry: Entry, state: State): entry is Entry<'inspect'> {
  if (entry.type !== 'inspect') return false;
  const weapon = state.weapons[entry.data.weaponId];
  return weapon !== undefined && isBlind(weapon) && weapon.inspection?.cursor === entry.cursor;
}

/** ST6: no words for boards; for ADs and producers none that were withheld with a reason. Armorers have the whole log. */
const areWordsWithheld = (entry: Entry<'raise-concern'>, state: State, audience: Audience): boolean =>
  audience === 'public' || concernOf(state, entry.data.concernId)?.answered?.withhold !== undefined;

const unsalted = <T extends Entry>({ salt: _withheld, ...rest }: T, data: T['data']): T => ({ ...rest, data }) as T;

function redactInspect(entry: Entry<'inspect'>): Entry {
  const { weaponId, load, endsAt, fired, unloaded, inspection } = entry.data;
  const data: EntryData<'inspect'> = { weaponId, endsAt };
  if (load) data.load = { kind: load.kind };
  if (fired !== undefined) data.fired = fired;
  if (unloaded !== undefined) data.unloaded = unloaded;
  if (inspection) data.inspection = inspection;
  return unsalted(entry, data);
}

/**
 * An entry as an audience may see it, by the state now and not by the state then: what is withheld goes without that part
 * of its data and without the salt under its hash, so that nothing can be guessed from it.
 */
export function redactEntry(entry: Entry, state: State, audience: Audience): Entry {
  if (audience === 'full') return entry;
  if (isUnanswered(entry, state)) return redactInspect(entry);
  if (entry.type === 'raise-concern' && areWordsWithheld(entry, state, audience)) {
    const { text: _words, ...data } = entry.data;
    return unsalted(entry, data);
  }
  if (entry.type === 'answer-concern' && audience === 'public')
    return unsalted(entry, { concernId: entry.data.concernId });
  return entry;
}

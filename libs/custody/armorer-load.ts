import type { PersonId, WeaponId } from './ids.js';
import { isArmorer } from './roles.js';
import type { Person, State } from './state.js';
import type { Weapon } from './weapon.js';

/** PE5: what one armorer answers for now. */
export interface ArmorerLoad {
  personId: PersonId;
  weaponIds: WeaponId[];
  /** More than the policy's number for each armorer. */
  isTooMany: boolean;
}

/** The armorer who answers for a weapon that is out: who has it, else who put it into the actor's hands. */
function answersFor(state: State, { status, holder, issued, inspection }: Weapon): PersonId | null {
  if (status === 'locked' || status === 'out-of-service') return null;
  const held = holder === null ? undefined : state.people[holder];
  if (held && isArmorer(held) && status !== 'with-actor') return held.personId;
  return issued?.handedBy ?? inspection?.by ?? null;
}

/** PE5: how many weapons are out by each armorer, the most loaded first; those who have none are left out. */
export function armorerLoads(state: State): ArmorerLoad[] {
  const most = state.production.policy.weaponsPerArmorer;
  const byArmorer = new Map<PersonId, WeaponId[]>();
  for (const weapon of Object.values(state.weapons)) {
    const personId = answersFor(state, weapon);
    if (personId !== null) byArmorer.set(personId, [...(byArmorer.get(personId) ?? []), weapon.weaponId]);
  }
  return [...byArmorer]
    .map(([personId, weaponIds]) => ({ personId, weaponIds, isTooMany: most !== null && weaponIds.length > most }))
    .sort((a, b) => b.weaponIds.length - a.weaponIds.length);
}

/** PE5: armorers who have another duty beside the weapons. */
export const otherDuties = (state: State): Person[] =>
  Object.values(state.people).filter((person) => isArmorer(person) && Boolean(person.otherDuty?.trim()));

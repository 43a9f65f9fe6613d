import type { EntryData, LoadKind, Policy, PolicyChange, SecondsByLoad } from '#custody';
import { LOAD_KIND_WORDS, listed, ROLE_WORDS } from './labels.js';

type Value = string | number | boolean | readonly string[] | null | undefined;

const WEAPON_FIELDS = {
  number: 'number',
  name: 'name',
  kind: 'kind',
  weaponType: 'type',
  chambers: 'chambers',
  magazine: 'magazine',
  calibre: 'calibre',
  serial: 'serial number',
  owner: 'owner',
} as const satisfies Record<Exclude<keyof EntryData<'amend-weapon'>, 'weaponId'>, string>;

/** "number 07", or where it was taken away "no owner". */
const field = (name: string, value: Value): string =>
  value === null ? `no ${name}` : `${name} ${String(value).replaceAll('-', ' ')}`;

/** "number 07 · no owner": what an amendment says of a weapon. */
export function amendedWeaponWords(data: EntryData<'amend-weapon'>): string {
  const told = Object.entries(WEAPON_FIELDS).flatMap(([key, name]) => {
    const value = data[key as keyof typeof WEAPON_FIELDS];
    return value === undefined ? [] : [field(name, value)];
  });
  return told.join(' · ');
}

/** "Jo Park · 2nd AD · permit ends 2027-01-31": what an amendment says of a person who is called so. */
export function amendedPersonWords(called: string, data: EntryData<'amend-person'>): string {
  const { roles, permitEnds, otherDuty } = data;
  return [
    data.name ?? called,
    ...(roles === undefined ? [] : [listed(roles.map((role) => ROLE_WORDS[role]))]),
    ...(permitEnds === undefined ? [] : [permitEnds === null ? 'permit without an end' : `permit ends ${permitEnds}`]),
    ...(otherDuty === undefined ? [] : [otherDuty === null ? 'no other duty' : `other duty: ${otherDuty}`]),
  ].join(' · ');
}

const POLICY_FIELDS: Record<keyof Policy, string> = {
  checkLastsSeconds: 'checks last',
  outLongSeconds: 'out long after',
  idleLoadedSeconds: 'loaded and idle after',
  adMayHandOver: 'the AD may hand over',
  adMayHold: 'the AD may hold',
  barWorkingWeapons: 'no working weapons',
  barRounds: 'no rounds of any kind',
  newMeetingEachScene: 'a new meeting each scene',
  weaponsPerArmorer: 'weapons an armorer',
};

const SECONDS_A_MINUTE = 60;
const minutes = (seconds: number | null): string =>
  seconds === null ? 'no limit' : `${Number((seconds / SECONDS_A_MINUTE).toFixed(1))} min`;

const byLoad = (times: Partial<SecondsByLoad>): string =>
  Object.entries(times)
    .flatMap(([kind, seconds]) =>
      seconds === undefined ? [] : [`${LOAD_KIND_WORDS[kind as LoadKind].toLowerCase()} ${minutes(seconds)}`],
    )
    .join(', ');

const unlimited = (most: number | null): string => (most === null ? 'no limit' : String(most));

function policyValue(policy: PolicyChange, key: keyof Policy): string | null {
  const value = policy[key];
  if (value === undefined) return null;
  if (key === 'weaponsPerArmorer') return unlimited(policy.weaponsPerArmorer ?? null);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || value === null) return minutes(value);
  return byLoad(value);
}

/** CU12: "preset ontario · checks last: blank 20 min · the AD may hold: no". */
export function policyWords({ policy, preset }: EntryData<'set-policy'>): string {
  const told = Object.entries(POLICY_FIELDS).flatMap(([key, name]) => {
    const value = policyValue(policy, key as keyof Policy);
    return value === null ? [] : [`${name}: ${value}`];
  });
  return [...(preset === undefined ? [] : [`preset ${preset.replaceAll('-', ' ')}`]), ...told].join(' · ');
}

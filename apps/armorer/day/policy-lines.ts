import type { PolicyFields } from './day.view.js';

export type TimeName =
  'lastsEmpty' | 'lastsDummy' | 'lastsBlank' | 'outEmpty' | 'outDummy' | 'outBlank' | 'idle' | 'perArmorer';
type SwitchName = 'adMayHandOver' | 'adMayHold' | 'barWorkingWeapons' | 'barRounds' | 'newMeetingEachScene';

export const TIMES: readonly { name: TimeName; label: string }[] = [
  { name: 'lastsBlank', label: 'A check with blanks lasts, minutes (CH4)' },
  { name: 'lastsDummy', label: 'A check with dummies lasts, minutes (CH4)' },
  { name: 'lastsEmpty', label: 'A check of an empty one lasts, minutes (CH4)' },
  { name: 'outBlank', label: 'With an actor too long, blanks, minutes (DY4)' },
  { name: 'outDummy', label: 'With an actor too long, dummies, minutes (DY4)' },
  { name: 'outEmpty', label: 'With an actor too long, empty, minutes (DY4)' },
  { name: 'idle', label: 'Loaded and idle, minutes (DY5)' },
  { name: 'perArmorer', label: 'Weapons out per armorer (PE5)' },
];

export const SWITCHES: readonly { name: SwitchName; label: string }[] = [
  { name: 'adMayHandOver', label: 'The AD may hand over to the actor (CU4)' },
  { name: 'adMayHold', label: 'The AD may hold it and take it from the actor (CU2)' },
  { name: 'newMeetingEachScene', label: 'Each scene wants its own safety meeting (PE4)' },
  { name: 'barWorkingWeapons', label: 'No real or blank-firing weapons (CU9)' },
  { name: 'barRounds', label: 'No rounds of any kind (CU9)' },
];

/** What differs between two policies as the form has them, in lines: "Loaded and idle, minutes (DY5): 10, now 20". */
export function changedLines(was: PolicyFields, is: PolicyFields): string[] {
  const times = TIMES.filter(({ name }) => was[name] !== is[name]).map(
    ({ name, label }) => `${label}: ${is[name] || 'no limit'}, now ${was[name] || 'no limit'}`,
  );
  const switches = SWITCHES.filter(({ name }) => was[name] !== is[name]).map(
    ({ name, label }) => `${label}: ${is[name] ? 'yes' : 'no'}, now ${was[name] ? 'yes' : 'no'}`,
  );
  return [...times, ...switches];
}

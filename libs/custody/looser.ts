import type { Policy } from './policy.js';
import type { LoadKind } from './weapon.js';

/** CU12: one thing in which a policy is looser than another, for a person to read. */
export interface Looser {
  /** The policy's field, and the load where it has one. */
  field: keyof Policy;
  load?: LoadKind;
  /** One clause, such as "blank checks last 45 min (30)"; the bracket holds what it is measured against. */
  says: string;
}

const isLonger = (was: number | null, is: number | null): boolean => was !== null && (is === null || is > was);

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A length of time as people say it: "30 min", "2 h", "90 s". */
function toldTime(seconds: number | null): string {
  if (seconds === null) return 'without limit';
  if (seconds % HOUR === 0 && seconds > 0) return `${seconds / HOUR} h`;
  return seconds % MINUTE === 0 ? `${seconds / MINUTE} min` : `${seconds} s`;
}

const LOADS: readonly LoadKind[] = ['empty', 'dummy', 'blank'];

function looserTimes(policy: Policy, next: Policy, field: 'checkLastsSeconds' | 'outLongSeconds'): Looser[] {
  const what = { checkLastsSeconds: 'a check lasts', outLongSeconds: 'with an actor before it is shown' }[field];
  const name = { empty: 'empty', dummy: 'dummies', blank: 'blanks' } as const;
  return LOADS.filter((load) => isLonger(policy[field][load], next[field][load])).map((load) => ({
    field,
    load,
    says: `${name[load]}: ${what} ${toldTime(next[field][load])} (${toldTime(policy[field][load])})`,
  }));
}

/** Switches that loosen as they are turned on, and those that loosen as they are turned off. */
const LOOSER_ON = {
  adMayHandOver: 'an AD may hand weapons over (only an armorer)',
  adMayHold: 'the AD may hold weapons (only an armorer)',
} as const;
const LOOSER_OFF = {
  barWorkingWeapons: 'real and blank-firing weapons may be used (none)',
  barRounds: 'rounds may be loaded (none)',
  newMeetingEachScene: 'one safety meeting serves every scene (one a scene)',
} as const;

/** CU12: what `next` holds looser than `policy`, in the order of the policy's fields; none where it holds nothing looser. */
export function looserThan(policy: Policy, next: Policy): Looser[] {
  const found = [...looserTimes(policy, next, 'checkLastsSeconds'), ...looserTimes(policy, next, 'outLongSeconds')];
  if (isLonger(policy.idleLoadedSeconds, next.idleLoadedSeconds))
    found.push({
      field: 'idleLoadedSeconds',
      says: `loaded and idle ${toldTime(next.idleLoadedSeconds)} before it is shown (${toldTime(policy.idleLoadedSeconds)})`,
    });
  for (const field of ['adMayHandOver', 'adMayHold'] as const)
    if (!policy[field] && next[field]) found.push({ field, says: LOOSER_ON[field] });
  for (const field of ['barWorkingWeapons', 'barRounds', 'newMeetingEachScene'] as const)
    if (policy[field] && !next[field]) found.push({ field, says: LOOSER_OFF[field] });
  if (isLonger(policy.weaponsPerArmorer, next.weaponsPerArmorer))
    found.push({
      field: 'weaponsPerArmorer',
      says: `weapons out for each armorer: ${next.weaponsPerArmorer ?? 'any number'} (${policy.weaponsPerArmorer})`,
    });
  return found;
}

/** Whether `next` loosens anything that `policy` holds tighter; a producer may only tighten. */
export const isLooser = (policy: Policy, next: Policy): boolean => looserThan(policy, next).length > 0;

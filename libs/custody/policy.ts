import type { LoadKind } from './weapon.js';

/** Seconds a load; null means "no limit". */
export type SecondsByLoad = Record<LoadKind, number | null>;

/** What a production may set for itself (CH4, CU4, CU9, DY4, DY5, PE4, PE5). */
export interface Policy {
  checkLastsSeconds: SecondsByLoad;
  outLongSeconds: SecondsByLoad;
  idleLoadedSeconds: number | null;
  adMayHandOver: boolean;
  adMayHold: boolean;
  barWorkingWeapons: boolean;
  barRounds: boolean;
  newMeetingEachScene: boolean;
  weaponsPerArmorer: number | null;
}

/** Any part of a policy; a part left out stays as it is. */
export type PolicyChange = {
  [Field in keyof Policy]?: Policy[Field] extends SecondsByLoad ? Partial<SecondsByLoad> : Policy[Field];
};

/** What holds until a production sets otherwise: domain.md CH4, DY4 and DY5. */
export const DEFAULT_POLICY: Policy = {
  checkLastsSeconds: { empty: null, dummy: 3600, blank: 1800 },
  outLongSeconds: { empty: null, dummy: 1800, blank: 600 },
  idleLoadedSeconds: 600,
  adMayHandOver: false,
  adMayHold: false,
  barWorkingWeapons: false,
  barRounds: false,
  newMeetingEachScene: false,
  weaponsPerArmorer: null,
};

/** The policy after a change; each of the times by load may be set alone. What a change leaves out stays. */
export function changePolicy(policy: Policy, change: PolicyChange): Policy {
  const { checkLastsSeconds, outLongSeconds, ...plain } = change;
  return {
    ...given(policy, plain),
    checkLastsSeconds: given(policy.checkLastsSeconds, checkLastsSeconds ?? {}),
    outLongSeconds: given(policy.outLongSeconds, outLongSeconds ?? {}),
  };
}

/** A field that is there but undefined is left out all the same. */
function given<T extends object>(was: T, change: Partial<T>): T {
  const next = { ...was };
  for (const field in change) {
    const value = change[field];
    if (value !== undefined) next[field] = value;
  }
  return next;
}

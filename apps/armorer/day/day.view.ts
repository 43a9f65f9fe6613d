import {
  allowedOfDay,
  localDay,
  type DayCommand,
  type Instant,
  type LoadKind,
  type Person,
  type Policy,
  type PolicyChange,
  type Refusal,
  type State,
} from '#custody';
import { byNumber, holderWords, shortWords, STATUS_WORDS } from '#ui/words';

/** DY1: what stands in the way of the wrap. */
export interface InTheWay {
  weaponId: string;
  number: string;
  why: string;
}

/** DY1: each weapon that is not locked or out of service, and each that has rounds short. */
export function inTheWay(state: State): InTheWay[] {
  return Object.values(state.weapons)
    .toSorted(byNumber)
    .flatMap((weapon) => {
      const isHome = weapon.status === 'locked' || weapon.status === 'out-of-service';
      const where = isHome ? [] : [`${STATUS_WORDS[weapon.status]}, ${holderWords(state, weapon)} has it`];
      const short = weapon.short ? [shortWords(weapon.short)] : [];
      return [...where, ...short].map((why) => ({ weaponId: weapon.weaponId, number: weapon.number, why }));
    });
}

/** What the next day is called, as far as it can be guessed. */
export const nextDay = (state: State, at: Instant): { number: number; date: string } => ({
  number: (state.day?.number ?? 0) + 1,
  date: localDay(at, state.production.timeZone),
});

/** Whether a command of the day may be sent now, and else why not. Undefined: it is not for this person's role. */
export function barsOfDay(state: State, me: Person | null, at: Instant): Partial<Record<DayCommand, Refusal | null>> {
  if (!me) return {};
  return Object.fromEntries(allowedOfDay(state, me.personId, at).map(({ type, refusal }) => [type, refusal]));
}

/** The policy as the form has it: times in minutes, empty for "no limit". */
export interface PolicyFields {
  lastsEmpty: string;
  lastsDummy: string;
  lastsBlank: string;
  outEmpty: string;
  outDummy: string;
  outBlank: string;
  idle: string;
  perArmorer: string;
  adMayHandOver: boolean;
  adMayHold: boolean;
  barWorkingWeapons: boolean;
  barRounds: boolean;
  newMeetingEachScene: boolean;
}

const asMinutes = (seconds: number | null): string => (seconds === null ? '' : String(seconds / 60));
const asSeconds = (minutes: string): number | null => (minutes.trim() === '' ? null : Math.round(Number(minutes) * 60));

export function policyFields(policy: Policy): PolicyFields {
  const { checkLastsSeconds: lasts, outLongSeconds: out, idleLoadedSeconds, weaponsPerArmorer, ...isSet } = policy;
  return {
    ...isSet,
    lastsEmpty: asMinutes(lasts.empty),
    lastsDummy: asMinutes(lasts.dummy),
    lastsBlank: asMinutes(lasts.blank),
    outEmpty: asMinutes(out.empty),
    outDummy: asMinutes(out.dummy),
    outBlank: asMinutes(out.blank),
    idle: asMinutes(idleLoadedSeconds),
    perArmorer: weaponsPerArmorer === null ? '' : String(weaponsPerArmorer),
  };
}

const SWITCHES = ['adMayHandOver', 'adMayHold', 'barWorkingWeapons', 'barRounds', 'newMeetingEachScene'] as const;
const LOADS: readonly LoadKind[] = ['empty', 'dummy', 'blank'];

function changedTimes(was: Record<LoadKind, number | null>, is: Record<LoadKind, number | null>) {
  const changed = LOADS.filter((load) => was[load] !== is[load]);
  return changed.length === 0 ? null : Object.fromEntries(changed.map((load) => [load, is[load]]));
}

/** Only what differs: a producer who tightens one thing must not seem to set the rest. Null where nothing was changed. */
export function policyChange(policy: Policy, fields: PolicyFields): PolicyChange | null {
  const lasts = changedTimes(policy.checkLastsSeconds, {
    empty: asSeconds(fields.lastsEmpty),
    dummy: asSeconds(fields.lastsDummy),
    blank: asSeconds(fields.lastsBlank),
  });
  const out = changedTimes(policy.outLongSeconds, {
    empty: asSeconds(fields.outEmpty),
    dummy: asSeconds(fields.outDummy),
    blank: asSeconds(fields.outBlank),
  });
  const idle = asSeconds(fields.idle);
  const perArmorer = fields.perArmorer.trim() === '' ? null : Number(fields.perArmorer);
  const change: PolicyChange = {
    ...(lasts ? { checkLastsSeconds: lasts } : {}),
    ...(out ? { outLongSeconds: out } : {}),
    ...(idle === policy.idleLoadedSeconds ? {} : { idleLoadedSeconds: idle }),
    ...(perArmorer === policy.weaponsPerArmorer ? {} : { weaponsPerArmorer: perArmorer }),
    ...Object.fromEntries(SWITCHES.filter((name) => fields[name] !== policy[name]).map((name) => [name, fields[name]])),
  };
  return Object.keys(change).length === 0 ? null : change;
}

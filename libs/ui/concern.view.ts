import {
  localDay,
  standingConcerns,
  type Concern,
  type ConcernId,
  type Instant,
  type State,
  type WeaponId,
} from '#custody';
import { age, nameAndRole, timeOfDay } from '#record';

/** One who said it: the words, unless they are not for this screen or were withheld, and when. */
export interface VoiceView {
  concernId: ConcernId;
  text: string | null;
  time: string;
}

/** A concern that stands, with everybody who said the same of one number. */
export interface StandingView {
  concernId: ConcernId;
  number: string | null;
  /** The weapon with that number; null where there is none, as somebody may misremember it. */
  weaponId: WeaponId | null;
  voices: VoiceView[];
  age: string;
}

/** A concern that was answered today, where the production shoots. */
export interface AnsweredView extends Omit<StandingView, 'age'> {
  answer: string | null;
  by: string;
  time: string;
  /** Why its words are withheld; null where they are not. */
  withheld: string | null;
}

const told = (number: string): string => number.trim().toLowerCase();

function weaponOf(state: State, number: string | undefined): WeaponId | null {
  if (number === undefined) return null;
  const weapon = Object.values(state.weapons).find((each) => told(each.number) === told(number));
  return weapon?.weaponId ?? null;
}

function sharedOf(state: State, concern: Concern): Omit<StandingView, 'age'> {
  const { timeZone } = state.production;
  return {
    concernId: concern.concernId,
    number: concern.number ?? null,
    weaponId: weaponOf(state, concern.number),
    voices: [concern, ...(concern.also ?? [])].map(({ concernId, text, at }) => ({
      concernId,
      text: text ?? null,
      time: timeOfDay(at, timeZone),
    })),
  };
}

/** ST6: what stands unanswered, the oldest first: it waits longest. */
export const standingViews = (state: State, at: Instant): StandingView[] =>
  standingConcerns(state).map((concern) => ({ ...sharedOf(state, concern), age: age(concern.at, at) }));

/** ST6: what was answered today, the newest first. */
export function answeredToday(state: State, at: Instant): AnsweredView[] {
  const { timeZone } = state.production;
  const today = localDay(at, timeZone);
  return Object.values(state.concerns)
    .flatMap((concern) => (concern.answered ? [{ concern, answered: concern.answered }] : []))
    .filter(({ answered }) => localDay(answered.at, timeZone) === today)
    .sort((a, b) => b.answered.at.localeCompare(a.answered.at))
    .map(({ concern, answered }) => ({
      ...sharedOf(state, concern),
      answer: answered.answer ?? null,
      by: nameAndRole(state, answered.by),
      time: timeOfDay(answered.at, timeZone),
      withheld: answered.withhold ?? null,
    }));
}

import {
  hasEnded,
  isAd,
  isArmorer,
  isHeadArmorer,
  isProducer,
  localDay,
  type Instant,
  type Person,
  type PersonId,
  type Role,
  type State,
  type Training,
} from '#custody';
import { ROLE_WORDS } from '#ui/words';

export interface PersonRow {
  personId: PersonId;
  name: string;
  roles: string;
  /** PE1 to PE3, PE5: what they are trained on and what lapses, in words. */
  notes: { text: string; isLate: boolean }[];
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;

/** "ended 2026-11-20", "ends in 3 days", or null while it is more than a week away (PE3). */
export function endsWords(endsOn: string, at: Instant, timeZone: string): string | null {
  if (hasEnded(endsOn, at, timeZone)) return `ended ${endsOn}`;
  const days = Math.round((Date.parse(endsOn) - Date.parse(localDay(at, timeZone))) / DAY_MS);
  if (days > SOON_DAYS) return null;
  return days === 0 ? 'ends today' : `ends in ${days} day${days === 1 ? '' : 's'}`;
}

/** The newest end of each thing somebody is trained on. */
function trainings(state: Pick<State, 'weapons'>, person: Person): { on: string; endsOn: string }[] {
  const ends = new Map<string, string>();
  const onWhat = (training: Training): string =>
    training.weaponType ?? `number ${state.weapons[training.weaponId ?? '']?.number ?? 'gone'}`;
  for (const training of person.training) {
    const on = onWhat(training);
    if ((ends.get(on) ?? '') < training.endsOn) ends.set(on, training.endsOn);
  }
  return [...ends].map(([on, endsOn]) => ({ on, endsOn }));
}

function notesOf(state: State, person: Person, at: Instant): PersonRow['notes'] {
  const { timeZone } = state.production;
  const trained = trainings(state, person).map(({ on, endsOn }) => {
    const ends = endsWords(endsOn, at, timeZone);
    return { text: `trained on ${on}, ${ends ?? `through ${endsOn}`}`, isLate: ends !== null };
  });
  const permit = person.permitEnds
    ? (endsWords(person.permitEnds, at, timeZone) ?? `through ${person.permitEnds}`)
    : null;
  return [
    ...(permit
      ? [{ text: `permit ${permit}`, isLate: endsWords(person.permitEnds ?? '', at, timeZone) !== null }]
      : []),
    ...(person.otherDuty ? [{ text: `also: ${person.otherDuty}`, isLate: isArmorer(person) }] : []),
    ...trained,
  ];
}

const RANK: readonly Role[] = ['armorer', 'assistant-armorer', 'first-ad', 'second-ad', 'producer', 'actor', 'crew'];
const rank = (person: Person): number => Math.min(...person.roles.map((role) => RANK.indexOf(role)), RANK.length);

/** Everybody, the armorers first, then the ADs, the producers, the actors and the crew. */
export const peopleRows = (state: State, at: Instant, typed = ''): PersonRow[] =>
  Object.values(state.people)
    .filter((person) => person.name.toLowerCase().includes(typed.trim().toLowerCase()))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((person) => ({
      personId: person.personId,
      name: person.name,
      roles: person.roles.map((role) => ROLE_WORDS[role]).join(', '),
      notes: notesOf(state, person, at),
    }));

/**
 * Who may give which roles ("Who may" of domain.md): once there is an AD, an AD's role is given by a producer or an AD; an AD
 * gives no other. Null where it may be given, else why not.
 */
export function roleBarred(state: State, me: Person | null, role: Role): string | null {
  if (!me) return 'Sign in first.';
  const isAdRole = role === 'first-ad' || role === 'second-ad';
  const isHead = isHeadArmorer(me) || isProducer(me);
  if (!isHead) return isAd(me) && isAdRole ? null : 'For the armorer or the producer.';
  const hasAd = Object.values(state.people).some(isAd);
  return isAdRole && hasAd && !isProducer(me) && !isAd(me)
    ? 'There is an AD: an AD or a producer names the next.'
    : null;
}

/** Whether this person may add or change people at all, and set PINs. */
export const mayKeepPeople = (me: Person | null): boolean =>
  me !== null && (isHeadArmorer(me) || isProducer(me) || isAd(me));

/** `POST /api/people/:id/pin` is for armorers and producers. */
export const mayGivePins = (me: Person | null): boolean => me !== null && (isArmorer(me) || isProducer(me));

/** The types of weapon that are registered, for training on a type (PE1). */
export const weaponTypes = (state: Pick<State, 'weapons'>): string[] =>
  [...new Set(Object.values(state.weapons).map(({ weaponType }) => weaponType.trim()))].toSorted();

/** A PIN of six figures for somebody's first sign-in; they choose their own there. */
export function sixFigures(random: Uint32Array): string {
  return String((random[0] ?? 0) % 1_000_000).padStart(6, '0');
}

import type { Entry, EntryType, Seen, State, Weapon } from '#custody';
import { named, recorded } from '../named.js';
import type { PathStep } from './steps.js';

/** The weapon before an entry and after it; null where it was not there yet, or is no longer. */
export interface Change {
  state: State;
  was: Weapon | null;
  now: Weapon | null;
}

/** Only the fields that have a value. */
function given<T extends object>(fields: T): T {
  const kept = { ...fields };
  for (const field in kept) if (kept[field] === undefined) delete kept[field];
  return kept;
}

/** RD3: what is short more than before, where anything is. */
const shortBy = ({ was, now }: Change): number | undefined => (now?.short ?? 0) - (was?.short ?? 0) || undefined;

function seenBy(weapon: Weapon | null, which: 'inspection' | 'check'): Seen {
  const { boreClear, chambersSeen, magazineSeen, load, sound } = weapon?.[which] ?? {};
  return given<Seen>({ boreClear, chambersSeen, magazineSeen, load, sound });
}

type StepMaker<T extends EntryType> = (entry: Entry<T>, change: Change) => PathStep;

const back = (entry: Entry<'hand-back' | 'take-back'>, { state, was }: Change): PathStep<'back'> => {
  const from = was?.holder ? named(state, was.holder) : null;
  return { ...recorded(entry), kind: 'back', from, ...given({ fired: entry.data.fired }) };
};

const STEPS: { [T in EntryType]?: StepMaker<T> } = {
  'register-weapon': (entry) => ({ ...recorded(entry), kind: 'registered' }),
  'retire-weapon': (entry) => ({ ...recorded(entry), kind: 'retired', why: entry.data.why }),
  inspect: (entry, change) => {
    // RD3: the latest count of what was fired stands for the load that closes here.
    const { endsAt, fired = change.was?.fired, unloaded } = entry.data;
    const closed = given({ fired, unloaded, short: shortBy(change) });
    return { ...recorded(entry), kind: 'inspected', seen: seenBy(change.now, 'inspection'), endsAt, ...closed };
  },
  check: (entry, { now }) => {
    const { agreed, inspection } = entry.data;
    return { ...recorded(entry), kind: 'checked', seen: seenBy(now, 'check'), agreed, declared: inspection };
  },
  issue: (entry, { state, now }) => {
    const { actorId, handedById, shown, rehearsalReason, for: what } = entry.data;
    const people = { to: named(state, actorId), handedBy: named(state, handedById) };
    const why = given({ rehearsalReason });
    return { ...recorded(entry), kind: 'issued', ...people, for: what, ...why, scene: now?.scene ?? null, shown };
  },
  'hand-back': back,
  'take-back': back,
  lock: (entry, change) => {
    const closed = given({ fired: change.was?.fired, unloaded: entry.data.unloaded, short: shortBy(change) });
    return { ...recorded(entry), kind: 'locked', ...closed };
  },
  sight: (entry, { state }) => {
    const { holderId, why } = entry.data;
    return { ...recorded(entry), kind: 'sighted', with: named(state, holderId), why };
  },
  'report-incident': (entry) => {
    const { kind: incidentKind, what } = entry.data;
    return { ...recorded(entry), kind: 'incident', incidentKind, what };
  },
  'close-incident': (entry) => {
    const { cause, correction } = entry.data;
    return { ...recorded(entry), kind: 'closed', cause, correction };
  },
  'release-weapon': (entry, { now }) => {
    const isHalf = now?.releases !== undefined;
    return { ...recorded(entry), kind: 'released', why: entry.data.why, isHalf };
  },
  'answer-short': (entry) => ({ ...recorded(entry), kind: 'short-answered', answer: entry.data.answer }),
};

/** What an entry that names a weapon did to it; null where it says nothing of its path. */
export const stepOf = <T extends EntryType>(entry: Entry<T>, change: Change): PathStep | null =>
  STEPS[entry.type]?.(entry, change) ?? null;

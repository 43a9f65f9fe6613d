import {
  allowedOfDay,
  isDayOpen,
  localDay,
  rollingSince,
  type Instant,
  type LocalDay,
  type PersonId,
  type Refusal,
  type State,
} from '#custody';
import { age } from '#ui/words';

type DayCommand = ReturnType<typeof allowedOfDay>[number]['type'];

/** One thing of the day: offered, or barred with the rule. Left out where this person's role never may. */
export type DayOffers = Partial<Record<DayCommand, { bar: Refusal | null }>>;

export interface DayView {
  title: string;
  isOpen: boolean;
  scene: string | null;
  offers: DayOffers;
  /** DY3: the one big control; null where this person is no AD. */
  roll: { type: 'roll' | 'cut'; bar: Refusal | null; since: string | null } | null;
  breakSince: string | null;
  next: { number: number; date: LocalDay };
}

/** The day as this person may move it on. */
export function dayView(state: State, me: PersonId, at: Instant): DayView {
  const offers: DayOffers = {};
  for (const offer of allowedOfDay(state, me, at)) offers[offer.type] = { bar: offer.refusal };
  const since = rollingSince(state, at);
  const rolls = since ? offers.cut : offers.roll;
  const { day } = state;
  return {
    title: day ? `Day ${day.number}${day.wrapped ? ', wrapped' : ''}` : 'No day has begun',
    isOpen: isDayOpen(state),
    scene: day?.scene ?? null,
    offers,
    roll: rolls ? { type: since ? 'cut' : 'roll', bar: rolls.bar, since: since ? age(since, at) : null } : null,
    breakSince: day?.break ? age(day.break, at) : null,
    next: { number: (day?.number ?? 0) + 1, date: localDay(at, state.production.timeZone) },
  };
}

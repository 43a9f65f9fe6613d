import {
  after,
  endsSoon,
  localDay,
  trainedUntil,
  type Instant,
  type LocalDay,
  type Person,
  type State,
  type Weapon,
} from '#custody';

const DAY_SECONDS = 86_400;
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });

/** "today", "tomorrow", "26 Nov"; the end date counts as still good. */
function dayWords(day: LocalDay, at: Instant, timeZone: string): string {
  if (day === localDay(at, timeZone)) return 'today';
  if (day === localDay(after(at, DAY_SECONDS) ?? at, timeZone)) return 'tomorrow';
  return dayAndMonth.format(new Date(`${day}T00:00:00Z`));
}

/** PE3: that an actor's training on this weapon ends within seven days, before anyone gives it to them; null where it holds. */
export function trainingSoon(state: State, actor: Person, weapon: Weapon, at: Instant): string | null {
  const endsOn = trainedUntil(actor, weapon);
  if (endsOn === null || !endsSoon(state, endsOn, at)) return null;
  return `Training ends ${dayWords(endsOn, at, state.production.timeZone)}`;
}

/** PE3: that an armorer's permit ends within seven days; null where it holds, or where there is none to end. */
export function permitSoon(state: State, person: Person, at: Instant): string | null {
  const { permitEnds } = person;
  if (!permitEnds || !endsSoon(state, permitEnds, at)) return null;
  return `Permit ends ${dayWords(permitEnds, at, state.production.timeZone)}`;
}

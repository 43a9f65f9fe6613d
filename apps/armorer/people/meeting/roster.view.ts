import { isAd, isArmorer, isDayOpen, type Cursor, type Entry, type Person, type PersonId, type State } from '#custody';

export interface RosterRow {
  personId: PersonId;
  name: string;
  isActor: boolean;
  /** PE4: was at the meeting that counts now; nobody is taken out of it again. */
  isThere: boolean;
}

/** Actors first, since without it nothing is issued to them; then who handles weapons, then the rest. */
const rank = (person: Person): number =>
  person.roles.includes('actor') ? 0 : isArmorer(person) || isAd(person) ? 1 : 2;

/** PE4: who may be ticked as there. */
export function roster(state: State): RosterRow[] {
  const there = new Set(isDayOpen(state) ? state.day?.meeting?.personIds : []);
  return Object.values(state.people)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map(({ personId, name, roles }) => ({
      personId,
      name,
      isActor: roles.includes('actor'),
      isThere: there.has(personId),
    }));
}

/** The names that hold what was typed; those that begin with it, or with a part of it, come first for Enter to tick. */
export function foundIn(rows: readonly RosterRow[], typed: string): RosterRow[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return [...rows];
  const begins = ({ name }: RosterRow): boolean =>
    name
      .toLocaleLowerCase()
      .split(/[\s.-]+/)
      .some((part) => part.startsWith(wanted));
  const found = rows.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return found.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}

/** Who was at the meeting of one entry, those among them who were briefed into it later. */
export function peopleOfMeeting(entries: readonly Entry[], cursor: Cursor): PersonId[] {
  const there = entries.flatMap((entry) =>
    entry.type === 'record-meeting' && (entry.cursor === cursor || entry.data.joins === cursor)
      ? entry.data.personIds
      : [],
  );
  return [...new Set(there)];
}

export const ticking = (ticked: ReadonlySet<PersonId>, personId: PersonId): Set<PersonId> => {
  const next = new Set(ticked);
  if (!next.delete(personId)) next.add(personId);
  return next;
};

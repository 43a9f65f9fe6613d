import { isAd, isArmorer, type CommandBody, type Person, type PersonId, type State } from '#custody';
import { ROLE_WORDS } from '#ui/words';

/** One name on the roster. */
export interface RosterRow {
  personId: PersonId;
  name: string;
  role: string;
  /** PE4: was at the meeting that stands; nobody is taken out of it again. */
  wasThere: boolean;
}

const KINDS = ['Actors', 'Armorers and ADs', 'Everybody else'] as const;

/** One part of the roster, under its heading. */
export interface RosterPart {
  title: (typeof KINDS)[number];
  rows: RosterRow[];
}

const kindOf = (person: Person): (typeof KINDS)[number] =>
  person.roles.includes('actor') ? 'Actors' : isArmorer(person) || isAd(person) ? 'Armorers and ADs' : 'Everybody else';

/** PE4: actors first, who can't be handed a weapon without a tick; then who handles weapons, then the rest, each by name. */
export function roster(state: State): RosterPart[] {
  const rows = Object.values(state.people)
    .map((person) => ({
      personId: person.personId,
      name: person.name,
      role: person.roles[0] ? ROLE_WORDS[person.roles[0]] : '',
      wasThere: state.day?.meeting?.personIds.includes(person.personId) ?? false,
      kind: kindOf(person),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return KINDS.map((title) => ({
    title,
    rows: rows.filter(({ kind }) => kind === title).map(({ kind: _part, ...row }) => row),
  })).filter((part) => part.rows.length > 0);
}

/** The parts of a roster with those alone whose name has these letters; late ones are whoever was not there. */
export const onRoster = (parts: readonly RosterPart[], isLate: boolean, letters: string): RosterPart[] =>
  parts
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(
        ({ name, wasThere }) =>
          !(isLate && wasThere) && name.toLocaleLowerCase().includes(letters.trim().toLocaleLowerCase()),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);

/** A new meeting of those who were ticked, or the late ones briefed into the one that stands (PE4). */
export function toMeeting(
  state: State,
  personIds: PersonId[],
  topic: string,
  isLate: boolean,
): CommandBody<'record-meeting'> | null {
  const joins = isLate ? state.day?.meeting?.cursor : undefined;
  if (personIds.length === 0 || topic.trim() === '' || (isLate && joins === undefined)) return null;
  return {
    type: 'record-meeting',
    personIds,
    topic: topic.trim(),
    ...(joins === undefined ? {} : { joins }),
  };
}

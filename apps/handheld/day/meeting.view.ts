import type { CommandBody, PersonId, State } from '#custody';
import { ROLE_WORDS } from '#ui/words';

/** One name on the roster. */
export interface RosterRow {
  personId: PersonId;
  name: string;
  role: string;
  /** PE4: was at the meeting that stands; nobody is taken out of it again. */
  wasThere: boolean;
}

/** Actors first: they are who a missing tick keeps from being handed a weapon (PE4). */
export const roster = (state: State): RosterRow[] =>
  Object.values(state.people)
    .map((person) => ({
      personId: person.personId,
      name: person.name,
      role: person.roles[0] ? ROLE_WORDS[person.roles[0]] : '',
      wasThere: state.day?.meeting?.personIds.includes(person.personId) ?? false,
      isActor: person.roles.includes('actor'),
    }))
    .sort((a, b) => Number(b.isActor) - Number(a.isActor) || a.name.localeCompare(b.name))
    .map(({ isActor: _order, ...row }) => row);

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

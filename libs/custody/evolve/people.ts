import type { PersonId } from '../ids.js';
import { maySend } from '../roles.js';
import type { State } from '../state.js';
import { amended, byOf, withPerson, withStops, withWeapon, without, type Fold } from './fold.js';

export const personAdded: Fold<'add-person'> = (state, { data }) => withPerson(state, { ...data, training: [] });

/** ST3: a half that was given from a side where its giver no longer stands would leave the other half to nobody. */
function withoutHalves(state: State, personId: PersonId): State {
  let next = state;
  for (const weapon of Object.values(state.weapons))
    if (weapon.releases?.includes(personId)) next = withWeapon(next, without(weapon, 'releases'));
  return withStops(
    next,
    next.stops.map((stop) => (stop.lifts.includes(personId) ? { ...stop, lifts: [], done: [] } : stop)),
  );
}

export const personAmended: Fold<'amend-person'> = (state, { data }) => {
  const person = state.people[data.personId];
  if (!person) return state;
  const after = amended(person, data);
  const next = withPerson(state, after);
  return maySend(after, 'lift-stop') ? next : withoutHalves(next, after.personId);
};

export const trainingRecorded: Fold<'record-training'> = (state, entry) => {
  const { personIds, ...on } = entry.data;
  const people = { ...state.people };
  for (const personId of personIds) {
    const person = people[personId];
    if (person)
      people[personId] = { ...person, training: [...person.training, { ...on, at: entry.at, by: byOf(entry) }] };
  }
  return { ...state, people };
};

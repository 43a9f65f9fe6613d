import type { Role } from '#custody';
import { peopleToList } from './people-to-list.js';

const person = (name: string, ...roles: Role[]) => ({ personId: name, name, roles });
const PEOPLE = [
  person('A. Marsh', 'actor'),
  person('Zoë Ortiz', 'armorer'),
  person('R. Cole', 'first-ad'),
  person('B. Ode', 'crew', 'assistant-armorer'),
];

describe('people to list', () => {
  it('[sign-in] those who sign in all day come first', () => {
    expect(peopleToList(PEOPLE, '').map(({ name }) => name)).toEqual(['Zoë Ortiz', 'B. Ode', 'R. Cole', 'A. Marsh']);
  });

  it('[sign-in] finds by a part of the name or the role, accents or not', () => {
    expect(peopleToList(PEOPLE, 'zoe').map(({ name }) => name)).toEqual(['Zoë Ortiz']);
    expect(peopleToList(PEOPLE, '1st  cole').map(({ name }) => name)).toEqual(['R. Cole']);
    expect(peopleToList(PEOPLE, 'nobody')).toEqual([]);
  });
});

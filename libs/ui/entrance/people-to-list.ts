import type { Role } from '#custody';
import type { PersonToSignIn } from './http-routes.js';
import { rolesLine } from './role-name.js';

/** Those who sign in all day come first. */
const RANK: Record<Role, number> = {
  armorer: 0,
  'assistant-armorer': 1,
  'first-ad': 2,
  'second-ad': 3,
  producer: 4,
  crew: 5,
  actor: 6,
};

const rankOf = (person: PersonToSignIn): number => Math.min(...person.roles.map((role) => RANK[role] ?? 9), 9);

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** From this many on, a name can be typed to find somebody. */
export const FILTER_FROM = 9;

/** The people whose name or role has the typed words in it, those who sign in all day first, then by name. */
export function peopleToList(people: readonly PersonToSignIn[], typed: string): PersonToSignIn[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return people
    .filter((person) => {
      const text = plain(`${person.name} ${rolesLine(person.roles)}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name));
}

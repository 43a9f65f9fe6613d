import type { Role } from '#custody';

const NAMES: Record<Role, string> = {
  armorer: 'Armorer',
  'assistant-armorer': 'Assistant armorer',
  'first-ad': '1st AD',
  'second-ad': '2nd AD',
  actor: 'Actor',
  producer: 'Producer',
  crew: 'Crew',
};

/** A role as the set says it. */
export const roleName = (role: Role): string => NAMES[role];

/** All of a person's roles on one line. */
export const rolesLine = (roles: readonly Role[]): string => roles.map(roleName).join(', ');

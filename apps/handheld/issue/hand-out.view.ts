import { isWorking, type CommandBody, type Instant, type PersonId, type State, type Weapon } from '#custody';
import { handerChoices } from './issue-form.view.js';
import type { LastIssue, LastIssues } from './last-issues.js';

/** One scan and one name each: everything but the performer as in the newest issue of this scene. */
export interface HandOut {
  /** What each name signs, in full. */
  sentence: string;
  to: (actorId: PersonId) => CommandBody<'issue'>;
}

const newestOf = (issues: LastIssues): LastIssue | undefined =>
  [...issues.values()].sort((a, b) => b.at.localeCompare(a.at))[0];

/**
 * CU7: what for and who was shown it stand on the page before a name is tapped. Null where this scene has had no issue, its
 * armorer may not any more, or a rehearsal's reason was for another weapon.
 */
export function handOutOf(state: State, weapon: Weapon, issues: LastIssues, at: Instant): HandOut | null {
  const last = newestOf(issues);
  if (!last || last.scene === null || last.scene !== state.day?.scene || last.dayNumber !== state.day.number)
    return null;
  if (last.for === 'rehearsal' && isWorking(weapon)) return null;
  const hander = handerChoices(state, at).find((one) => one.personId === last.handedById && one.bar === null);
  if (!hander) return null;
  const line = last.isLineOfFireShown ? 'and to those in the line of fire' : 'but not to those in the line of fire';
  return {
    sentence: `For a ${last.for}, handed over by ${hander.name}, shown to the performer ${line}.`,
    to: (actorId) => ({
      type: 'issue',
      weaponId: weapon.weaponId,
      actorId,
      handedById: hander.personId,
      for: last.for,
      shown: { actor: true, lineOfFire: last.isLineOfFireShown },
    }),
  };
}

import {
  barOnActor,
  barOnHandingOver,
  isArmorer,
  isWorking,
  maySend,
  type CommandBody,
  type Instant,
  type Person,
  type PersonId,
  type Refusal,
  type State,
  type Weapon,
} from '#custody';
import { nameOf, permitSoon, trainingSoon } from '#ui/words';
import { foresee, type Bar } from '../foresee.js';
import type { Desk } from '../parts/desk.js';
import type { LastIssue } from './last-issues.js';

/** Somebody who may be chosen, or why not. */
export interface Choice {
  personId: PersonId;
  name: string;
  bar: Refusal | null;
  /** PE3: what lapses soon, before anyone taps; null where nothing does. */
  soon: string | null;
}

/** CU7: what the issue says so far. Only who hands it over is known beforehand: whoever has it in hand. */
export interface IssueSoFar {
  actorId: PersonId | null;
  handedById: PersonId | null;
  for: 'take' | 'rehearsal' | null;
  rehearsalReason: string;
  isActorShown: boolean;
  isLineOfFireShown: boolean | null;
}

const byName = (a: Choice, b: Choice): number =>
  Number(a.bar !== null) - Number(b.bar !== null) || a.name.localeCompare(b.name);

const choice = (person: Person, bar: Refusal | null, soon: string | null): Choice => ({
  personId: person.personId,
  name: person.name,
  bar,
  soon: bar ? null : soon,
});

/** CU6, SC6: those who may have it first, then the others with what bars each. */
export const actorChoices = (state: State, weapon: Weapon, at: Instant): Choice[] =>
  Object.values(state.people)
    .filter((person) => person.roles.includes('actor'))
    .map((person) => choice(person, barOnActor(state, weapon, person, at), trainingSoon(state, person, weapon, at)))
    .sort(byName);

/** CU4: who may put it into the actor's hands: the armorers, and ADs where the policy says so. */
export const handerChoices = (state: State, at: Instant): Choice[] =>
  Object.values(state.people)
    .filter((person) => isArmorer(person) || (state.production.policy.adMayHandOver && maySend(person, 'check')))
    .map((person) => choice(person, barOnHandingOver(state, person, at), permitSoon(state, person, at)))
    .sort(byName);

/**
 * CU3, SC6: why this person may record no issue of this weapon, whoever gets it: an AD who did not check it and hands nothing
 * over. Asked of the rules with people who may; null where the rules let it through, or have something else to say first.
 */
export function barOnRecording(desk: Pick<Desk, 'state' | 'me' | 'at'>, weapon: Weapon): Bar | null {
  const { state, me, at } = desk;
  const actor = Object.values(state.people).find((person) => barOnActor(state, weapon, person, at) === null);
  const handers = handerChoices(state, at).filter(({ bar }) => bar === null);
  const hander = handers.find(({ personId }) => personId === me) ?? handers[0];
  if (!actor || !hander) return null;
  const { bar } = foresee(desk, {
    type: 'issue',
    weaponId: weapon.weaponId,
    actorId: actor.personId,
    handedById: hander.personId,
    for: 'take',
    shown: { actor: true, lineOfFire: true },
  });
  return bar?.rule === 'CU3' ? bar : null;
}

/** The form as it opens. */
export function beginIssue(state: State, weapon: Weapon, at: Instant): IssueSoFar {
  const able = handerChoices(state, at).filter((hander) => hander.bar === null);
  const holder = able.find((hander) => hander.personId === weapon.holder) ?? (able.length === 1 ? able[0] : undefined);
  return {
    actorId: null,
    handedById: holder?.personId ?? null,
    for: null,
    rehearsalReason: '',
    isActorShown: false,
    isLineOfFireShown: null,
  };
}

/** CU7: a real or blank-firing weapon for a rehearsal needs a written reason. */
export const wantsReason = (weapon: Weapon, issue: IssueSoFar): boolean =>
  issue.for === 'rehearsal' && (weapon.kind === 'real' || weapon.kind === 'blank-firing');

function missing(weapon: Weapon, issue: IssueSoFar): string[] {
  const wants: string[] = [];
  if (issue.actorId === null) wants.push('to whom');
  if (issue.handedById === null) wants.push('handed by whom');
  if (issue.for === null) wants.push('take or rehearsal');
  if (wantsReason(weapon, issue) && issue.rehearsalReason.trim() === '') wants.push('the reason');
  if (!issue.isActorShown) wants.push('shown to the actor');
  if (issue.isLineOfFireShown === null) wants.push('line of fire');
  return wants;
}

/** What the button says back: "12 to A. Marsh for a take", or what is still to be said. */
export function issueSentence(state: State, weapon: Weapon, issue: IssueSoFar): string {
  const wants = missing(weapon, issue);
  if (wants.length > 0) return `Still to say: ${wants.join(', ')}`;
  return `${weapon.number} to ${nameOf(state, issue.actorId)} for a ${issue.for}`;
}

/** The command that the button sends; null while something is missing. */
export function toIssue(weapon: Weapon, issue: IssueSoFar): CommandBody<'issue'> | null {
  const { actorId, handedById, isLineOfFireShown } = issue;
  if (missing(weapon, issue).length > 0) return null;
  if (actorId === null || handedById === null || issue.for === null || isLineOfFireShown === null) return null;
  return {
    type: 'issue',
    weaponId: weapon.weaponId,
    actorId,
    handedById,
    for: issue.for,
    ...(wantsReason(weapon, issue) ? { rehearsalReason: issue.rehearsalReason.trim() } : {}),
    shown: { actor: issue.isActorShown, lineOfFire: isLineOfFireShown },
  };
}

/** One tap for the same again: what the last issue said, with the line of fire asked anew (CU7). */
export interface Again {
  actor: string;
  /** PE3. */
  soon: string | null;
  handedBy: string;
  for: 'take' | 'rehearsal';
  shown: CommandBody<'issue'>;
  notShown: CommandBody<'issue'>;
}

/**
 * "Again to A. Marsh": offered where nothing bars the issue, that actor or the armorer who has it, and day and scene are
 * those of the last issue. Whoever holds it now hands it over, if that is one who may.
 */
export function againOf(state: State, weapon: Weapon, last: LastIssue | undefined, at: Instant): Again | null {
  if (!last || last.scene === null || last.scene !== state.day?.scene || last.dayNumber !== state.day.number)
    return null;
  const actor = state.people[last.actorId];
  if (!actor || barOnActor(state, weapon, actor, at)) return null;
  const able = handerChoices(state, at).filter((hander) => hander.bar === null);
  const hander =
    able.find((one) => one.personId === weapon.holder) ?? able.find((one) => one.personId === last.handedById);
  if (!hander) return null;
  if (last.for === 'rehearsal' && isWorking(weapon) && !last.rehearsalReason && weapon.kind !== 'airsoft') return null;
  const issue = (isLineOfFireShown: boolean): CommandBody<'issue'> => ({
    type: 'issue',
    weaponId: weapon.weaponId,
    actorId: last.actorId,
    handedById: hander.personId,
    for: last.for,
    ...(last.rehearsalReason === undefined ? {} : { rehearsalReason: last.rehearsalReason }),
    shown: { actor: true, lineOfFire: isLineOfFireShown },
  });
  const soon = trainingSoon(state, actor, weapon, at);
  return { actor: actor.name, soon, handedBy: hander.name, for: last.for, shown: issue(true), notShown: issue(false) };
}

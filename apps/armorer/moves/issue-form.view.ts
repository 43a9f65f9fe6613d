import {
  barOnActor,
  barOnHandingOver,
  type CommandBody,
  type Instant,
  type Person,
  type PersonId,
  type Refusal,
  type State,
  type Weapon,
} from '#custody';
import { nameOf } from '#ui/words';

/** How a weapon goes to an actor; null is not yet said. */
export interface IssueAnswers {
  actorId: PersonId | null;
  handedById: PersonId | null;
  for: 'take' | 'rehearsal' | null;
  reason: string;
  isActorShown: boolean;
  lineOfFire: boolean | null;
}

/** What goes on to the next weapon when many are handed out in a row: all but who gets it. */
export type KeptIssue = Omit<IssueAnswers, 'actorId'>;

export interface Candidate {
  personId: PersonId;
  name: string;
  refusal: Refusal | null;
}

const byName = (a: Candidate, b: Candidate): number =>
  Number(a.refusal !== null) - Number(b.refusal !== null) || a.name.localeCompare(b.name);

/** Every actor, those who may have it first, and of the others what bars them (PE1, PE4). */
export const actorsFor = (state: State, weapon: Weapon, at: Instant): Candidate[] =>
  Object.values(state.people)
    .filter((person) => person.roles.includes('actor'))
    .map((person) => ({ personId: person.personId, name: person.name, refusal: barOnActor(state, weapon, person, at) }))
    .sort(byName);

/** CU4: who may put it into the actor's hands; CU3: an armorer records their own handing over. */
export function handersFor(state: State, weapon: Weapon, me: Person, at: Instant): Candidate[] {
  const isChecker = weapon.check?.by === me.personId;
  return Object.values(state.people)
    .filter((person) => person.personId === me.personId || isChecker)
    .map((person) => ({ personId: person.personId, name: person.name, refusal: barOnHandingOver(state, person, at) }))
    .filter(({ refusal, personId }) => refusal?.reason !== 'not-an-armorer' || personId === me.personId)
    .sort(byName);
}

export function startIssue(
  state: State,
  weapon: Weapon,
  me: Person | null,
  at: Instant,
  kept: KeptIssue | null,
): IssueAnswers {
  const handers = me ? handersFor(state, weapon, me, at).filter(({ refusal }) => refusal === null) : [];
  const only = handers.length === 1 ? (handers[0]?.personId ?? null) : null;
  if (kept) return { ...kept, actorId: null };
  return { actorId: null, handedById: only, for: null, reason: '', isActorShown: false, lineOfFire: null };
}

const isWorkingGun = (weapon: Weapon): boolean => weapon.kind === 'real' || weapon.kind === 'blank-firing';

/** CU7: for a rehearsal a gun that fires wants a reason in writing. */
export const wantsReason = (weapon: Weapon, answers: Pick<IssueAnswers, 'for'>): boolean =>
  answers.for === 'rehearsal' && isWorkingGun(weapon);

/** What is still to be said, in a few words; null when it may be signed. */
export function issueMissing(weapon: Weapon, answers: IssueAnswers): string | null {
  if (answers.for === null) return 'For a take or a rehearsal?';
  if (wantsReason(weapon, answers) && answers.reason.trim() === '') return 'Why not a replica?';
  if (answers.handedById === null) return 'Who hands it over?';
  if (!answers.isActorShown) return 'Was the actor shown it?';
  if (answers.lineOfFire === null) return 'Was the line of fire shown it?';
  return answers.actorId === null ? 'To whom?' : null;
}

export function issueCommand(weapon: Weapon, answers: IssueAnswers): CommandBody<'issue'> | null {
  const { actorId, handedById, lineOfFire } = answers;
  if (issueMissing(weapon, answers) || actorId === null || handedById === null || answers.for === null) return null;
  return {
    type: 'issue',
    weaponId: weapon.weaponId,
    actorId,
    handedById,
    for: answers.for,
    ...(wantsReason(weapon, answers) ? { rehearsalReason: answers.reason.trim() } : {}),
    shown: { actor: answers.isActorShown, lineOfFire: lineOfFire === true },
  };
}

/** "For a take · shown to the actor · line of fire shown · handed over by H. Ortiz": what each name then signs. */
export function issueTerms(state: State, answers: IssueAnswers): string {
  return [
    answers.for === 'rehearsal' ? `for a rehearsal${answers.reason ? `: ${answers.reason}` : ''}` : 'for a take',
    answers.isActorShown ? 'shown to the actor' : 'not shown to the actor',
    answers.lineOfFire ? 'line of fire shown' : 'line of fire not shown',
    `handed over by ${nameOf(state, answers.handedById)}`,
  ].join(' · ');
}

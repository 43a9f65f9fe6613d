import { decide } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { actorsFor, handersFor, issueCommand, issueMissing, startIssue, type IssueAnswers } from './issue-form.view.js';

const started = (day: DryGulchDay, said: Partial<IssueAnswers>): IssueAnswers => ({
  ...startIssue(day.state, day.weapon('08'), day.person('H. Ortiz'), day.at, null),
  ...said,
});

describe('giving a weapon to an actor', () => {
  it('[CU6] wants everything said before it can be signed', () => {
    const day = new DryGulchDay();
    const weapon = day.weapon('08');
    expect(issueMissing(weapon, started(day, {}))).toBe('For a take or a rehearsal?');
    expect(issueMissing(weapon, started(day, { for: 'take' }))).toBe('Was the actor shown it?');
    expect(issueMissing(weapon, started(day, { for: 'take', isActorShown: true }))).toBe(
      'Was the line of fire shown it?',
    );
    const said = started(day, { for: 'take', isActorShown: true, lineOfFire: false });
    expect(issueMissing(weapon, said)).toBe('To whom?');
    const command = issueCommand(weapon, { ...said, actorId: day.person('A. Marsh').personId });
    expect(command).toMatchObject({ handedById: 'ortiz', shown: { actor: true, lineOfFire: false } });
    expect(command && decide(day.state, command, 'ortiz', day.at).kind).toBe('accepted');
  });

  it('[CU7] wants a reason in writing for a rehearsal with a gun that fires', () => {
    const day = new DryGulchDay();
    expect(issueMissing(day.weapon('08'), started(day, { for: 'rehearsal' }))).toBe('Why not a replica?');
    expect(issueMissing(day.weapon('14'), started(day, { for: 'rehearsal' }))).toBe('Was the actor shown it?');
  });

  it('[PE1] shows who is barred, and why, behind those who may', () => {
    const day = new DryGulchDay();
    day.does('H. Ortiz', { type: 'add-person', personId: 'new', name: 'A. Aaron', roles: ['actor'] });
    const actors = actorsFor(day.state, day.weapon('08'), day.at);
    expect(actors.at(-1)).toMatchObject({ name: 'A. Aaron', refusal: { rule: 'PE1' } });
    expect(actors.slice(0, -1).every(({ refusal }) => refusal === null)).toBe(true);
  });

  it('[CU3] has an armorer record their own handing over, and lets the AD who checked it name the armorer', () => {
    const day = new DryGulchDay();
    const names = (name: string) =>
      handersFor(day.state, day.weapon('08'), day.person(name), day.at)
        .filter(({ refusal }) => refusal === null)
        .map(({ name: hander }) => hander);
    expect(names('H. Ortiz')).toEqual(['H. Ortiz']);
    expect(names('R. Cole')).toEqual(['H. Ortiz', 'J. Reyes']);
  });
});

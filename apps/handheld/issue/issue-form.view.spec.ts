import { NOW, onSet, type OnSet } from '../testing/set.js';
import { handOutOf } from './hand-out.view.js';
import { rememberBoard, rememberLog, type LastIssues } from './last-issues.js';
import {
  actorChoices,
  againOf,
  beginIssue,
  handerChoices,
  issueSentence,
  toIssue,
  wantsReason,
  type IssueSoFar,
} from './issue-form.view.js';

const eight = (set: OnSet) => set.weapon('08');
const filled = (set: OnSet, part: Partial<IssueSoFar> = {}): IssueSoFar => ({
  ...beginIssue(set.view(), eight(set), NOW),
  actorId: set.person('A. Marsh').personId,
  for: 'take',
  isActorShown: true,
  isLineOfFireShown: false,
  ...part,
});
const NONE: LastIssues = new Map();
const seen = (set: OnSet): LastIssues => rememberBoard(NONE, set.view());

/** 12 comes back from A. Marsh and is inspected and checked again. */
function sameAgain(set: OnSet): void {
  const { weaponId } = set.weapon('12');
  set.happens('H. Ortiz', { type: 'take-back', weaponId, fired: 3 });
  const empty = { boreClear: true, chambersSeen: 6, load: { kind: 'empty' } } as const;
  set.happens('H. Ortiz', { type: 'inspect', weaponId, ...empty, unloaded: 0 });
  set.happens('R. Cole', { type: 'check', weaponId, ...empty });
}

describe('the issue form', () => {
  it('[CU6] lists who may have it first, then the others with what bars each', () => {
    const set = onSet();
    set.happens('H. Ortiz', { type: 'add-person', personId: 'p-late', name: 'A. Late', roles: ['actor'] });
    const choices = actorChoices(set.view(), eight(set), NOW);
    expect(choices.map(({ name }) => name)).toEqual(['A. Marsh', 'E. Boone', 'M. Sato', 'T. Vance', 'A. Late']);
    expect(choices.at(-1)?.bar).toMatchObject({ rule: 'PE1' });
  });

  it('[CU4] lets armorers hand it over, an AD only where the policy says so', () => {
    const set = onSet();
    expect(handerChoices(set.view(), NOW).map(({ name }) => name)).toEqual(['H. Ortiz', 'J. Reyes']);
    set.happens('H. Ortiz', { type: 'set-policy', policy: { adMayHandOver: true } });
    expect(handerChoices(set.view(), NOW).map(({ name }) => name)).toContain('R. Cole');
  });

  it('begins with who has it in hand, and nothing else said', () => {
    const set = onSet();
    const begun = beginIssue(set.view(), eight(set), NOW);
    expect(begun).toMatchObject({ handedById: set.person('H. Ortiz').personId, actorId: null, for: null });
    expect(toIssue(eight(set), begun)).toBeNull();
    expect(issueSentence(set.view(), eight(set), begun)).toBe(
      'Still to say: to whom, take or rehearsal, shown to the actor, line of fire',
    );
  });

  it('[CU7] takes "no" for the line of fire as an answer', () => {
    const set = onSet();
    expect(toIssue(eight(set), filled(set, { isLineOfFireShown: null }))).toBeNull();
    expect(toIssue(eight(set), filled(set))).toMatchObject({ shown: { actor: true, lineOfFire: false } });
    expect(issueSentence(set.view(), eight(set), filled(set))).toBe('08 to A. Marsh for a take');
  });

  it('[CU7] wants a written reason to rehearse with a working weapon, none for a rubber one', () => {
    const set = onSet();
    const rehearsal = filled(set, { for: 'rehearsal' });
    expect(wantsReason(eight(set), rehearsal)).toBe(true);
    expect(wantsReason(set.weapon('13'), rehearsal)).toBe(false);
    expect(toIssue(eight(set), rehearsal)).toBeNull();
    expect(toIssue(eight(set), { ...rehearsal, rehearsalReason: ' Timing of the draw ' })).toMatchObject({
      rehearsalReason: 'Timing of the draw',
    });
  });
});

describe('"again to"', () => {
  it('[screens.md budget] is one tap where actor, scene and purpose are as before', () => {
    const set = onSet();
    const known = seen(set);
    sameAgain(set);
    const again = againOf(set.view(), set.weapon('12'), known.get(set.weapon('12').weaponId), NOW);
    expect(again).toMatchObject({ actor: 'A. Marsh', handedBy: 'H. Ortiz', for: 'take' });
    expect(again?.shown).toMatchObject({ type: 'issue', shown: { actor: true, lineOfFire: true } });
    expect(again?.notShown).toMatchObject({ shown: { lineOfFire: false } });
    if (again) set.happens('R. Cole', again.shown);
    expect(set.weapon('12')).toMatchObject({ status: 'with-actor', holder: set.person('A. Marsh').personId });
  });

  it('is gone with the scene, and where there was no issue', () => {
    const set = onSet();
    const known = seen(set);
    sameAgain(set);
    expect(againOf(set.view(), eight(set), known.get(eight(set).weaponId), NOW)).toBeNull();
    set.happens('R. Cole', { type: 'set-scene', scene: '43' });
    expect(againOf(set.view(), set.weapon('12'), known.get(set.weapon('12').weaponId), NOW)).toBeNull();
  });

  it('[PE4] is gone where that actor may not have it any more', () => {
    const set = onSet();
    const known = seen(set);
    sameAgain(set);
    set.happens('R. Cole', { type: 'record-meeting', personIds: [set.person('T. Vance').personId], topic: 'New' });
    expect(againOf(set.view(), set.weapon('12'), known.get(set.weapon('12').weaponId), NOW)).toBeNull();
  });

  it('knows the same from the log as from the board', () => {
    const set = onSet();
    const fromLog = rememberLog(NONE, set.happened());
    const { weaponId } = set.weapon('12');
    expect(fromLog.get(weaponId)).toEqual(seen(set).get(weaponId));
    expect(rememberBoard(fromLog, set.view())).toBe(fromLog);
  });
});

describe('handing out forty', () => {
  it('[screens.md budget] signs by the name alone what the last issue said, and says it in full', () => {
    const set = onSet();
    const handOut = handOutOf(set.view(), eight(set), rememberLog(NONE, set.happened()), NOW);
    expect(handOut?.sentence).toBe(
      'For a take, handed over by H. Ortiz, shown to the performer and to those in the line of fire.',
    );
    if (handOut) set.happens('R. Cole', handOut.to(set.person('M. Sato').personId));
    expect(eight(set).holder).toBe(set.person('M. Sato').personId);
  });

  it('is not offered before this scene’s first issue', () => {
    const set = onSet();
    set.happens('R. Cole', { type: 'set-scene', scene: '43' });
    expect(handOutOf(set.view(), eight(set), rememberLog(NONE, set.happened()), NOW)).toBeNull();
  });
});

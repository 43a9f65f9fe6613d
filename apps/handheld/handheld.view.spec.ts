import { focusOf, nextView, offerOf, restWords, rowsOf } from './handheld.view.js';
import { NOW, onSet, type OnSet } from './testing/set.js';

const numbers = (rows: { weapon: { number: string } }[]): string[] => rows.map((row) => row.weapon.number);
const next = (set: OnSet, name = 'R. Cole') => nextView(set.view(), set.person(name).personId, NOW);

describe('what the hand-held opens on', () => {
  it('[screens.md] waiting checks first, oldest first, then what is to be issued, then what is out', () => {
    const view = next(onSet());
    expect(numbers(view.waiting)).toEqual(['03', '11']);
    expect(numbers(view.toIssue)).toEqual(['08']);
    expect(numbers(view.out)).toEqual(['07', '12']);
    expect(view.mayCheck).toHaveLength(2);
  });

  it('[CH2] gives no row the counts that the armorer declared', () => {
    const waiting = next(onSet()).waiting.map((row) => row.weapon);
    expect(waiting.map((weapon) => weapon.load)).toEqual([{ kind: 'empty' }, { kind: 'dummy' }]);
    expect(JSON.stringify(waiting)).not.toMatch(/rounds|proved|chambersSeen/);
  });

  it('[ST2] says once what a stop bars, and offers no check', () => {
    const set = onSet();
    set.happens('H. Ortiz', { type: 'call-stop', why: 'fire' });
    const view = next(set);
    expect(view.barOnAll).toMatchObject({ rule: 'ST2' });
    expect(view.mayCheck).toEqual([]);
    expect(focusOf(view, null, false)).toBeNull();
    expect(focusOf(view, set.weapon('03').weaponId, false)).toBeNull();
  });

  it('[SC6] says once what bars every issue, and what bars one weapon with that one', () => {
    const set = onSet();
    expect(next(set).barOnIssues).toBeNull();
    set.happens('H. Ortiz', { type: 'set-policy', policy: { newMeetingEachScene: true } });
    set.happens('R. Cole', { type: 'set-scene', scene: '43' });
    expect(next(set).barOnIssues).toMatchObject({ rule: 'PE4', reason: 'no-meeting' });
    expect(next(set).barOnAll).toBeNull();
  });

  it('[CH4] notes what a break lapsed, with the rule that bars it', () => {
    const set = onSet();
    set.happens('R. Cole', { type: 'call-break', why: 'Lunch' });
    set.happens('R. Cole', { type: 'end-break' });
    const [row] = next(set).toIssue;
    expect(row).toMatchObject({ note: 'Check lapsed: Lunch. Back to the armorer', isAlarm: true, may: false });
    expect(row?.bar).toMatchObject({ rule: 'CH4' });
  });

  it('[CU3] [SC6] offers an issue to the AD who checked it, and says to another why not', () => {
    const rowFor = (name: string) => next(onSet(), name).toIssue[0];
    expect(rowFor('R. Cole')).toMatchObject({ may: true, bar: null });
    expect(rowFor('L. Okafor')).toMatchObject({ may: false, bar: { rule: 'CU3' } });
  });

  it('[CH6] says in a row when its check ends', () => {
    const until = next(onSet()).waiting.map((row) => [row.weapon.number, row.until]);
    expect(until).toEqual([
      ['03', null],
      ['11', expect.stringMatching(/^until 15:\d\d$/)],
    ]);
  });

  it('[SC6] offers no check to an armorer', () => {
    const view = next(onSet(), 'H. Ortiz');
    expect(view.mayCheck).toEqual([]);
    expect(view.waiting.every((row) => !row.may)).toBe(true);
  });

  it('keeps asking about the same weapon while it waits, whatever comes up', () => {
    const set = onSet();
    const eleven = set.weapon('11').weaponId;
    expect(focusOf(next(set), null, false)).toBe(set.weapon('03').weaponId);
    expect(focusOf(next(set), eleven, false)).toBe(eleven);
    set.happens('H. Ortiz', { type: 'take-back', weaponId: eleven });
    expect(focusOf(next(set), eleven, false)).toBe(set.weapon('03').weaponId);
  });

  it('[DY3] brings nothing up by itself while the camera rolls', () => {
    const view = next(onSet());
    expect(focusOf(view, null, true)).toBeNull();
    expect(focusOf(view, view.waiting[1]?.weapon.weaponId ?? null, true)).not.toBeNull();
  });

  it('[CU7] tells of a line of fire that was not shown without alarm', () => {
    const set = onSet();
    set.happens('R. Cole', {
      type: 'issue',
      weaponId: set.weapon('08').weaponId,
      actorId: set.person('A. Marsh').personId,
      handedById: set.person('H. Ortiz').personId,
      for: 'take',
      shown: { actor: true, lineOfFire: false },
    });
    const row = next(set).out.find(({ weapon }) => weapon.number === '08');
    expect(row).toMatchObject({ note: 'Line of fire not shown it', isAlarm: false });
  });

  it('says what rests', () => {
    const set = onSet();
    for (const number of ['03', '11'])
      set.happens('H. Ortiz', { type: 'take-back', weaponId: set.weapon(number).weaponId });
    expect(restWords(set.view(), next(set))).toBe('Nothing waits for your check.');
    const { weapons, ...rest } = set.view();
    const none = { ...rest, weapons: {} };
    expect(Object.keys(weapons)).toHaveLength(15);
    expect(restWords(none, nextView(none, set.person('R. Cole').personId, NOW))).toMatch(/No weapons yet/);
  });

  it('[SC6] offers by the same rules as the server', () => {
    const set = onSet();
    const me = set.person('R. Cole').personId;
    expect(offerOf(set.view(), me, set.weapon('03').weaponId, 'check', NOW)?.refusal).toBeNull();
    expect(offerOf(set.view(), me, set.weapon('12').weaponId, 'hand-back', NOW)?.refusal).toMatchObject({
      rule: 'CU5',
    });
    expect(offerOf(set.view(), me, set.weapon('12').weaponId, 'check', NOW)).toBeUndefined();
    expect(rowsOf(set.view(), me, 'locked', NOW).length).toBeGreaterThan(5);
  });
});

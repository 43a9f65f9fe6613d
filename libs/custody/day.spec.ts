import { attention, rollingSince, type AttentionKind, type CommandBody } from '#custody';
import { blanks, bring, check, dummies, inspect, issue, onSet, registered } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const start = (number = 13): CommandBody => ({ type: 'start-day', number, date: '2026-11-23' });

const rolling = () => onSet().does('rcole', { type: 'roll' });

const there = (set: TestProduction) => set.state.day?.meeting?.personIds;

const kinds = (set: TestProduction): AttentionKind[] => attention(set.state, set.now).map(({ kind }) => kind);

describe('the day', () => {
  it('[DY1] begins with no scene and no meeting', () => {
    expect(registered().state.day).toBeNull();
    const set = onSet().does('rcole', { type: 'wrap-day' }).wait(60).does('rcole', start());
    const none = { scene: null, break: null, breakWhy: null, rolling: null, wrapped: null, meeting: null };
    expect(set.state.day).toEqual({ number: 13, date: '2026-11-23', begun: set.now, ...none });
  });

  it('[DY6] begins once and ends once, under a number of its own', () => {
    const set = onSet();
    expect(said(set.tell('rcole', start()))).toMatch(/^DY6 day-begun: .*Wrap it first/);
    set.does('rcole', { type: 'wrap-day' });
    expect(said(set.tell('rcole', { type: 'wrap-day' }))).toMatch(/^DY1 day-wrapped: .*Start the next day/);
    expect(said(set.tell('rcole', start(12)))).toMatch(/^DY6 day-wrapped/);
    set.does('rcole', start(13)).does('rcole', { type: 'wrap-day' });
    expect(said(set.tell('rcole', start(12)))).toMatch(/^DY6 day-wrapped: .*number of its own/);
  });

  it('[DY1] opens what needs a day, and not before', () => {
    for (const command of [
      { type: 'set-scene', scene: '1' },
      { type: 'call-break', why: '' },
      { type: 'end-break' },
      { type: 'roll' },
      { type: 'cut' },
      { type: 'wrap-day' },
    ] as const) {
      expect(said(registered().tell('rcole', command))).toMatch(/^DY1 no-day: .*Start the day first/);
      expect(said(onSet().does('rcole', { type: 'wrap-day' }).tell('rcole', command))).toMatch(/^DY1 day-wrapped/);
    }
  });

  it('[DY1] is not wrapped while a weapon is out or rounds are short; it lists which', () => {
    const set = bring(bring(onSet(), gun, 'with-actor', blanks(3)), 'real', 'inspected');
    expect(said(set.tell('rcole', { type: 'wrap-day' }))).toMatch(
      /^DY1 weapons-out: Not locked: 10 with H. Ortiz, 11 with amarsh\. An armorer/,
    );
    set
      .does('hortiz', { type: 'take-back', weaponId: gun })
      .does('hortiz', { type: 'lock', weaponId: gun, unloaded: 1 });
    expect(said(set.tell('rcole', { type: 'wrap-day' }))).toMatch(/^DY1 weapons-out: .*Rounds short: 11 by 2\./);
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 1 });
    expect(said(set.tell('rcole', { type: 'wrap-day' }))).toMatch(
      /^DY1 rounds-short: Rounds short: 10 has 1 too many, 11 by 2\. Somebody answers/,
    );
    for (const weaponId of [gun, 'real']) set.does('rcole', { type: 'answer-short', weaponId, answer: 'found' });
    expect(said(set.tell('rcole', { type: 'wrap-day' }))).toBe('accepted');
  });

  it('[DY1] is wrapped with a frozen weapon, and a stop does not bar it and carries over', () => {
    const set = bring(onSet(), gun, 'out-of-service')
      .does('dabara', { type: 'call-stop', why: 'w' })
      .does('rcole', { type: 'wrap-day' });
    expect(set.state.stop?.why).toBe('w');
    expect(set.state.day?.wrapped).toBe(set.now);
  });

  it('[DY2] has a break that begins once and ends once, and says which weapons are not locked', () => {
    const set = bring(onSet(), gun, 'with-actor').does('rcole', { type: 'call-break', why: 'lunch' });
    expect(set.state.day).toMatchObject({ break: set.now, breakWhy: 'lunch' });
    expect(said(set.tell('rcole', { type: 'call-break', why: 'tea' }))).toMatch(/^DY6 in-break: .*End it/);
    expect(attention(set.state, set.now)).toEqual([{ kind: 'not-locked-in-break', weaponIds: [gun], since: set.now }]);
    set.does('rcole', { type: 'end-break' });
    expect(said(set.tell('rcole', { type: 'end-break' }))).toMatch(/^DY6 no-break/);
    expect(attention(set.state, set.now).map(({ kind }) => kind)).toEqual(['check-lapsed']);
  });

  it('[DY3] rolls until cut, break, stop, wrap or 15 minutes', () => {
    expect(said(rolling().tell('rcole', { type: 'roll' }))).toMatch(/^DY6 already-rolling: .*Cut first/);
    const long = rolling().wait(15 * 60 - 1);
    expect(rollingSince(long.state, long.now)).not.toBeNull();
    long.wait(1);
    expect(rollingSince(long.state, long.now)).toBeNull();
    expect(said(long.tell('rcole', { type: 'roll' }))).toBe('accepted');
    for (const end of [
      { type: 'cut' },
      { type: 'call-break', why: '' },
      { type: 'call-stop', why: '' },
      { type: 'wrap-day' },
    ] as const)
      expect(rolling().does('rcole', end).state.day?.rolling).toBeNull();
    expect(said(onSet().tell('rcole', { type: 'cut' }))).toMatch(/^DY6 not-rolling/);
    expect(said(onSet().does('rcole', { type: 'call-break', why: '' }).tell('rcole', { type: 'roll' }))).toMatch(
      /^DY6 in-break/,
    );
  });
});

describe('the safety meeting', () => {
  it('[PE4] is wanted for an issue, with the actor there', () => {
    const set = bring(
      onSet()
        .does('rcole', { type: 'wrap-day' })
        .does('rcole', start())
        .does('rcole', { type: 'set-scene', scene: '1' }),
      gun,
      'with-ad',
    );
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(/^PE4 no-meeting: .*Hold one/);
    set.does('rcole', { type: 'record-meeting', personIds: ['tvance', 'tvance'], topic: 't' });
    expect(there(set)).toEqual(['tvance']);
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(/^PE4 not-at-meeting: .*Brief them in/);
  });

  it('[PE4] is joined by late ones without undoing it, and replaced by a new one', () => {
    const set = onSet().does('rcole', { type: 'record-meeting', personIds: ['tvance'], topic: 't' });
    const cursor = set.log.length;
    set
      .wait(60)
      .does('hortiz', { type: 'record-meeting', personIds: ['amarsh', 'tvance'], topic: 'late', joins: cursor });
    expect(set.state.day?.meeting).toMatchObject({ cursor, topic: 't', personIds: ['tvance', 'amarsh'] });
    const joins = (to: number) =>
      said(set.tell('rcole', { type: 'record-meeting', personIds: ['amarsh'], topic: '', joins: to }));
    expect(joins(cursor - 1)).toMatch(/^PE4 no-such-meeting: .*or hold a new one/);
    expect(said(set.tell('rcole', { type: 'record-meeting', personIds: ['no'], topic: '' }))).toMatch(
      /^malformed personIds.0/,
    );
  });

  it('[PE4] is void after a change of scene where the policy says so; the day’s first scene is none', () => {
    const set = onSet({ newMeetingEachScene: true });
    expect(there(set)).toBeDefined();
    set.does('rcole', { type: 'set-scene', scene: '41' });
    expect(there(set)).toBeDefined();
    expect(set.does('rcole', { type: 'set-scene', scene: '42' }).state.day?.meeting).toBeNull();
    expect(there(onSet().does('rcole', { type: 'set-scene', scene: '42' }))).toBeDefined();
  });
});

describe('what somebody should act on', () => {
  it('[DY4] is a weapon too long with an actor, by its load', () => {
    const out = (load = blanks(1)) => bring(onSet(), gun, 'with-actor', load);
    expect(kinds(out().wait(600))).toEqual([]);
    expect(kinds(out().wait(601))).toEqual(['out-long']);
    expect(kinds(out(dummies(1)).wait(1801))).toEqual(['out-long']);
    expect(kinds(bring(onSet(), gun, 'with-actor').wait(90_000))).toEqual([]);
  });

  it('[DY4] is one line where more than five are alike, the oldest first', () => {
    const set = onSet();
    for (let index = 0; index < 6; index += 1) {
      const weaponId = `w${index}`;
      set.does('hortiz', {
        type: 'register-weapon',
        weaponId,
        number: `9${index}`,
        name: 'n',
        kind: 'real',
        weaponType: 'single-action revolver',
        chambers: 6,
        calibre: '.45',
      });
      bring(set, weaponId, 'with-actor', blanks(1)).wait(1);
    }
    set.wait(600);
    expect(attention(set.state, set.now)).toMatchObject([
      { kind: 'out-long', weaponIds: ['w0', 'w1', 'w2', 'w3', 'w4', 'w5'] },
    ]);
    set.does('hortiz', { type: 'take-back', weaponId: 'w0' });
    expect(kinds(set)).toEqual(Array(5).fill('out-long'));
  });

  it('[DY5] is a loaded weapon that nobody uses, from when it was loaded and not from its check', () => {
    const set = bring(onSet(), gun, 'inspected', blanks(1))
      .wait(400)
      .does('rcole', check(gun, blanks(1)))
      .wait(200);
    expect(kinds(set)).toEqual([]);
    expect(kinds(set.wait(1))).toEqual(['loaded-idle']);
    expect(kinds(bring(onSet(), gun, 'with-ad').wait(6000))).toEqual([]);
  });

  it('[SC4] is one thing for one weapon, the worst first', () => {
    const set = bring(bring(onSet(), gun, 'with-actor', blanks(1)), 'real', 'inspected', blanks(1));
    set
      .does('rcole', check('real', blanks(2)))
      .does('rcole', { type: 'sight', weaponId: gun, holderId: 'tvance', why: '' });
    bring(set, 'rifle', 'out-of-service');
    expect(kinds(set)).toEqual(['sighted', 'counts-differ', 'frozen']);
    const shown = bring(onSet(), gun, 'with-ad').does(
      'hortiz',
      issue(gun, { shown: { actor: true, lineOfFire: false } }),
    );
    expect(kinds(shown)).toEqual(['line-of-fire-not-shown']);
    const short = bring(onSet(), gun, 'returned', blanks(2)).does('hortiz', { ...inspect(gun), unloaded: 1 });
    expect(kinds(short)).toEqual(['short']);
  });
});

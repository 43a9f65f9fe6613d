import { redactEntry } from '#custody';
import { partOf, weaponPaths, type DayPart } from '#record';
import { blanks, bring, check, dummies, inspect, issue, onSet } from '../../custody/testing/cast.js';
import type { TestProduction } from '../../custody/testing/production.js';

const partOfDay = (set: TestProduction): DayPart => {
  const part = partOf(set.log, 12);
  if (!part) throw new Error('no day 12');
  return part;
};

const stepsOf = (set: TestProduction, weaponId: string) =>
  weaponPaths(partOfDay(set), set.now).find(({ weapon }) => weapon.weaponId === weaponId)?.steps ?? [];

describe('a weapon’s path through a day', () => {
  it('[CU3] tells both checks, to whom and by whose hands, back and locked, with their counts', () => {
    const set = onSet()
      .does('hortiz', inspect('real', blanks(5)))
      .does('rcole', check('real', blanks(5)));
    set.does('rcole', issue('real', { shown: { actor: true, lineOfFire: false } })).wait(60);
    set.does('hortiz', { type: 'take-back', weaponId: 'real', fired: 3 });
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 1 });
    set.does('hortiz', { type: 'answer-short', weaponId: 'real', answer: 'under the boardwalk' });
    expect(stepsOf(set, 'real')).toMatchObject([
      { kind: 'inspected', by: { name: 'H. Ortiz' }, seen: { chambersSeen: 6, load: { kind: 'blank', rounds: 5 } } },
      {
        kind: 'checked',
        by: { name: 'rcole' },
        agreed: true,
        seen: { load: { rounds: 5 } },
        declared: { by: 'hortiz' },
      },
      {
        kind: 'issued',
        by: { name: 'rcole' },
        to: { name: 'amarsh' },
        handedBy: { name: 'H. Ortiz' },
        for: 'take',
        scene: '41',
        shown: { lineOfFire: false },
      },
      { kind: 'back', from: { name: 'amarsh' }, fired: 3, at: set.now },
      { kind: 'locked', fired: 3, unloaded: 1, short: 1 },
      { kind: 'short-answered', answer: 'under the boardwalk' },
    ]);
    expect(stepsOf(set, 'rifle')).toEqual([]);
  });

  it('[CH3] keeps both counts where they differ', () => {
    const set = onSet()
      .does('hortiz', inspect('real', dummies(5)))
      .does('rcole', check('real', dummies(4)));
    expect(stepsOf(set, 'real').at(-1)).toMatchObject({
      kind: 'checked',
      agreed: false,
      seen: { load: { rounds: 4 } },
      declared: { load: { rounds: 5 } },
    });
  });

  it('[CH4] says where time, and where a break lapsed it, each once', () => {
    const set = bring(bring(onSet(), 'real', 'with-ad', blanks(2)), 'airsoft', 'with-ad').wait(2400);
    set.does('rcole', { type: 'call-break', why: 'lunch' }).wait(60);
    set.does('hortiz', { type: 'take-back', weaponId: 'real' });
    const lapses = (weaponId: string) =>
      stepsOf(set, weaponId).flatMap((step) =>
        step.kind === 'lapsed' ? [[step.lapse.reason, step.at.slice(11, 16), step.cursor === null]] : [],
      );
    expect(lapses('airsoft')).toEqual([['break', '13:40', false]]);
    // Its time was up at 13:30; the log says the break lapsed it too, as the state does.
    expect(lapses('real')).toEqual([
      ['time', '13:30', true],
      ['break', '13:40', false],
    ]);
  });

  it('[CH2] tells whoever may not know the counts yet the kind alone', () => {
    const set = onSet().does('hortiz', inspect('real', dummies(5)));
    const log = set.log.map((entry) => redactEntry(entry, set.state, 'blind'));
    const part = partOf(log, 12);
    const path = part && weaponPaths(part, set.now).find(({ weapon }) => weapon.weaponId === 'real');
    expect(path?.steps).toMatchObject([{ kind: 'inspected', seen: { load: { kind: 'dummy' } } }]);
    expect(JSON.stringify(path)).not.toContain('rounds');
  });

  it('[ST5] [ST7] tells an incident, its closing and both halves of a release', () => {
    const set = bring(onSet(), 'real', 'with-actor', blanks(1));
    const incident = { type: 'report-incident', incidentId: 'i', kind: 'injury', weaponId: 'real' } as const;
    set.does('rcole', { ...incident, what: 'a burn' }).does('hortiz', { type: 'take-back', weaponId: 'real' });
    set.does('plind', { type: 'close-incident', incidentId: 'i', cause: 'too near', correction: 'two metres' });
    set.does('hortiz', { type: 'release-weapon', weaponId: 'real', why: 'looked into' });
    set.does('rcole', { type: 'release-weapon', weaponId: 'real', why: 'looked into' });
    expect(stepsOf(set, 'real').slice(-5)).toMatchObject([
      { kind: 'incident', incidentKind: 'injury', what: 'a burn' },
      { kind: 'back' },
      { kind: 'closed', cause: 'too near', correction: 'two metres' },
      { kind: 'released', isHalf: true },
      { kind: 'released', isHalf: false },
    ]);
  });
});

import { concernOf, redactState, standingConcerns } from '#custody';
import { onSet } from './testing/cast.js';
import { said } from './testing/said.js';

const answer = (concernId: string, more: { withhold?: string } = {}) =>
  ({ type: 'answer-concern', concernId, answer: 'shown to everybody', ...more }) as const;

describe('a concern of the crew', () => {
  it('[ST6] stands until it is answered in writing, once', () => {
    const set = onSet().raise('k1', 'show me weapon 07', '07');
    expect(standingConcerns(set.state)).toMatchObject([{ concernId: 'k1', number: '07', text: 'show me weapon 07' }]);
    expect(said(set.tell('rcole', { ...answer('k1'), answer: '  ' }))).toMatch(/^malformed answer/);
    set.does('plind', answer('k1'));
    expect(standingConcerns(set.state)).toEqual([]);
    expect(set.state.concerns.k1?.answered).toMatchObject({ by: 'plind', answer: 'shown to everybody' });
    expect(said(set.tell('rcole', answer('k1')))).toMatch(/^ST6 concern-answered/);
    expect(said(set.tell('rcole', answer('none')))).toMatch(/^malformed concernId/);
  });

  it('[ST6] is merged with those about the same number while they stand, and answered with them', () => {
    const set = onSet().raise('k1', 'one', '07').raise('k2', 'two', ' 07 ').raise('k3', 'three').raise('k4', 'four');
    expect(Object.keys(set.state.concerns)).toEqual(['k1', 'k3', 'k4']);
    expect(concernOf(set.state, 'k2')?.concernId).toBe('k1');
    set.does('hortiz', answer('k2'));
    expect(standingConcerns(set.state).map(({ concernId }) => concernId)).toEqual(['k3', 'k4']);
    set.raise('k5', 'again', '07');
    expect(standingConcerns(set.state).map(({ concernId }) => concernId)).toEqual(['k3', 'k4', 'k5']);
  });

  it('[ST6] may have its words withheld with a reason: no screen keeps them, the log does', () => {
    const set = onSet().raise('k1', 'M. has been drinking', '07').raise('k2', 'so he has', '07');
    expect(said(set.tell('hortiz', answer('k1', { withhold: ' ' })))).toMatch(/^malformed withhold/);
    set.does('hortiz', answer('k1', { withhold: 'names a person' }));
    expect(JSON.stringify(set.state)).not.toContain('drinking');
    expect(JSON.stringify(set.log)).toContain('drinking');
    expect(redactState(set.state, 'public').concerns.k1).toEqual({
      concernId: 'k1',
      number: '07',
      at: set.now,
      also: [{ concernId: 'k2', at: set.now }],
      answered: { by: 'hortiz', at: set.now },
    });
  });
});

describe('a note on an entry', () => {
  it('[DY6] points at an entry that is there, and changes nothing', () => {
    const set = onSet();
    const { cursor, ...before } = set.state;
    expect(said(set.tell('rcole', { type: 'correct', cursor: cursor + 1, note: 'n' }))).toMatch(/^malformed cursor/);
    expect(said(set.tell('rcole', { type: 'correct', cursor: 1, note: ' ' }))).toMatch(/^malformed note/);
    set.does('rcole', { type: 'correct', cursor, note: 'it was scene 42' });
    const { cursor: now, ...after } = set.state;
    expect(now).toBe(cursor + 1);
    expect(after).toEqual(before);
  });
});

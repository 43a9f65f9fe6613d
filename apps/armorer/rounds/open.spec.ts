import { openAt, paneOf, type Open } from './open.js';

describe('what is open beside the rounds', () => {
  it('comes back from the address as it went in', () => {
    const opens: Open[] = [
      { kind: 'add' },
      ...(['prove', 'give', 'story'] as const).map((kind) => ({ kind, lotId: 'l7' })),
      { kind: 'back', lotId: 'l7', personId: 'p7' },
      ...(['weapon', 'lot', 'person'] as const).map((of) => ({ kind: 'answer' as const, owed: { of, id: 'x7' } })),
    ];
    for (const open of opens) expect(openAt(paneOf(open))).toEqual(open);
  });

  it('is nothing where the address names nothing', () => {
    for (const pane of [[], ['dance'], ['give'], ['back', 'l7'], ['answer', 'dog', 'd7']])
      expect(openAt(pane)).toBeNull();
  });
});

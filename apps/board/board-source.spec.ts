import { dryGulch, type State } from '#custody';
import type { LinkView } from '#live';
import { boardSource } from './board-source.js';

const AT = '2026-11-22T14:32:07.000Z';

function gulch(): State {
  let made = 0;
  const mint = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const armorer = { personId: mint(), name: 'H. Ortiz' };
  const fields = {
    productionId: mint(),
    name: 'Dry Gulch',
    unit: 'Main unit',
    timeZone: 'UTC',
    preset: 'california' as const,
  };
  return dryGulch(AT, mint, { ...fields, sample: true, armorer }).state;
}

function linkOn(first: State) {
  let [state, at] = [first, AT];
  let cursor = 1;
  return {
    show(next: State, then = at): void {
      state = next;
      at = then;
      cursor += 1;
    },
    current: (): LinkView => ({
      kind: 'board',
      board: { epoch: 'e', cursor, at: AT, state, head: '' },
      isCurrent: true,
      screens: [],
    }),
    serverClock: (): string => at,
  };
}

describe('what the board shows', () => {
  it('[architecture] changes one tile alone where one weapon changed', () => {
    const state = gulch();
    const link = linkOn(state);
    const shown = boardSource(link);
    const before = shown()?.view.lanes.flatMap((lane) => lane.tiles) ?? [];
    const gun = Object.values(state.weapons).find(({ number }) => number === '12');
    if (!gun) throw new Error('no 12');
    link.show({ ...state, weapons: { ...state.weapons, [gun.weaponId]: { ...gun, name: 'Colt SAA, brass' } } });
    const after = shown()?.view.lanes.flatMap((lane) => lane.tiles) ?? [];
    expect(after.filter((tile) => !before.includes(tile)).map(({ number }) => number)).toEqual(['12']);
  });

  it('[architecture] stays the same, whole, while a second passes in which nothing is due', () => {
    const state = gulch();
    const link = linkOn(state);
    const shown = boardSource(link);
    const before = shown();
    expect(shown()).toBe(before);
    link.show(state, '2026-11-22T14:32:08.000Z');
    expect(shown()?.view).toBe(before?.view);
  });

  it('[CH4] follows the pulse’s time: a check that ends lapses by itself', () => {
    const link = linkOn(gulch());
    const shown = boardSource(link);
    const warnings = (): string[] =>
      shown()?.view.lanes.flatMap((lane) => lane.tiles.map(({ number, warning }) => `${number} ${warning}`)) ?? [];
    expect(warnings()).toContain('11 ');
    link.show(gulch(), '2026-11-22T15:24:07.000Z');
    expect(warnings()).toContain('11 Check lapsed: its time is up');
  });
});

import type { Weapon } from '#custody';
import { AT, check, inspection, revolver, withWeapons } from './testing/scene.js';
import { tileOf, toldWords, type TileView } from './words.js';

function tile(weapon: Partial<Weapon>): TileView {
  const all = { ...revolver, ...weapon };
  return tileOf(withWeapons(all), all, AT);
}

describe('a tile', () => {
  const loaded = { load: { kind: 'blank' as const, rounds: 3, charge: 'half' as const } };

  it('[CU1] says who has seen it and who holds it', () => {
    const shown = tile({ ...loaded, status: 'with-ad', holder: 'p-ortiz', inspection, isAnswered: true, check });
    expect(shown).toMatchObject({ told: 'R. Cole has seen it', who: 'H. Ortiz', whoDoes: 'holds it', edge: 'hot' });
    expect(shown.seen).toBe('H. Ortiz 07:24 · 6/6 R. Cole 07:26');
  });

  it('[CH6] says when its check ends and how much of that is left, in words where there is no bar', () => {
    const shown = tile({ ...loaded, status: 'inspected', holder: 'p-ortiz', inspection });
    expect(shown).toMatchObject({ until: 'until 07:54', untilLeft: 73, told: 'Not yet checked' });
    expect(toldWords(shown, false)).toEqual(['Not yet checked', 'until 07:54']);
    expect(toldWords(shown, true)).toEqual(['Not yet checked']);
    const ended = { ...inspection, endsAt: '2026-11-22T14:32:07.000Z' };
    expect(tile({ ...loaded, status: 'inspected', inspection: ended })).toMatchObject({
      until: '',
      warning: 'Check lapsed: its time is up',
      edge: 'late',
      needsAttention: true,
    });
  });

  it('[CU7] says a rehearsal, and that the line of fire was not shown it', () => {
    const issued = {
      at: AT,
      handedBy: 'p-ortiz',
      for: 'rehearsal' as const,
      rehearsalReason: 'the stairs',
      isLineOfFireShown: false,
    };
    const shown = tile({ ...loaded, status: 'with-actor', holder: 'p-marsh', inspection, check, issued });
    expect(shown.told).toBe('Line of fire not shown it · Rehearsal: the stairs');
    // Nobody has to come for it, so that forty of them do not keep others off the pages.
    expect(shown.needsAttention).toBe(false);
  });

  it('[CU11] says NOT CHECKED of what was seen elsewhere, and who saw it', () => {
    const sighted = { by: 'p-cole', at: AT, why: 'on the apple box' };
    const shown = tile({ status: 'with-actor', holder: 'p-marsh', sighted, lapsed: { reason: 'sighted', at: AT } });
    expect(shown).toMatchObject({ warning: 'NOT CHECKED', told: 'R. Cole saw it: on the apple box', edge: 'late' });
  });

  it('[ST7] says of a frozen one that was seen elsewhere what froze it, and to leave it as it is', () => {
    const sighted = { by: 'p-cole', at: AT, why: 'in the truck' };
    const shown = tile({ status: 'out-of-service', holder: 'p-marsh', sighted, frozenBy: ['x'] });
    expect(shown.warning).toBe('NOT CHECKED · Frozen by an incident');
    expect(shown.told).toBe('R. Cole saw it: in the truck · Leave it as it is: not closed yet');
  });

  it('[CH3] shows both counts where they differ', () => {
    const declared = { ...inspection, load: { kind: 'dummy' as const, rounds: 6 } };
    const saw = { ...check, agreed: false, load: { kind: 'dummy' as const, rounds: 5 } };
    const lapsed = { reason: 'counts-differ' as const, at: AT };
    const back = { status: 'returned' as const, holder: 'p-ortiz', inspection: declared, isAnswered: true };
    expect(tile({ ...back, check: saw, lapsed }).warning).toBe('Counts differ: 6 dummies declared, 5 dummies seen');
  });

  it('[ST7] leaves a frozen weapon without alarm colours but with its edge', () => {
    expect(tile({ status: 'out-of-service', holder: 'p-ortiz', frozenBy: ['x'] })).toMatchObject({ edge: 'frozen' });
  });
});

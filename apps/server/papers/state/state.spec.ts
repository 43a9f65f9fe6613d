import { extractText } from 'unpdf';
import { redactState, type State } from '#custody';
import { blanks, bring, dummies, inspect, onSet } from '../../../../libs/custody/testing/cast.js';
import { print } from '../press/print.js';
import { standing, stateRows } from './state-rows.js';

const facts = (state: State, at: string) =>
  ({ state, at, cursor: state.cursor, head: 'ab'.repeat(32), paper: 'letter' }) as const;

/** So many weapons, alike. */
function many(state: State, count: number): State {
  const [one] = Object.values(state.weapons);
  if (!one) throw new Error('no weapon');
  const all = Array.from({ length: count }, (_, nth) => ({ ...one, weaponId: `w${nth}`, number: `${nth + 1}` }));
  return { ...state, weapons: Object.fromEntries(all.map((weapon) => [weapon.weaponId, weapon])) };
}

async function pagesOf(state: State, at: string): Promise<string[]> {
  const file = await print({ kind: 'state', ...facts(state, at) }, []);
  const { text } = await extractText(new Uint8Array(file ?? []));
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

describe('the state on paper', () => {
  it('[CU11] says of each weapon who has it, in what state, what is in it and when it was last checked', () => {
    const set = bring(bring(onSet(), 'real', 'with-actor', blanks(3)), 'airsoft', 'with-ad').wait(60);
    const { real } = set.state.weapons;
    expect(stateRows(set.state, set.now).find(({ number }) => number === real?.number)).toMatchObject({
      isOut: true,
      holder: ['amarsh', expect.stringContaining('With an actor')],
      load: ['3 half blanks', expect.any(String)],
      check: [expect.stringContaining('rcole'), 'checked by both'],
    });
    set.does('rcole', { type: 'call-break', why: 'lunch' });
    set.does('hortiz', { type: 'issue-rounds', lotId: 'b', rounds: 4, personId: 'tvance' });
    const rows = stateRows(set.state, set.now);
    const { airsoft } = set.state.weapons;
    expect(rows.find(({ number }) => number === airsoft?.number)?.check[0]).toBe('lapsed: lunch');
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    expect(standing(set.state, set.now).join()).toMatch(/Break since .*: lunch,Rounds outside: 4 of .* with tvance/);
  });

  it('[CH2] keeps from an AD in the middle of a check what was counted', async () => {
    const set = onSet().does('hortiz', inspect('real', dummies(5)));
    expect((await pagesOf(set.state, set.now)).join()).toContain('5 dummies');
    const blind = (await pagesOf(redactState(set.state, 'blind'), set.now)).join();
    expect(blind).toContain('dummies');
    expect(blind).not.toContain('5 dummies');
  });

  it('[CU11] has forty weapons on one page with lines for the pen, more on more, and none too', async () => {
    const { state, now } = onSet();
    const [forty, three, none] = [
      await pagesOf(many(state, 40), now),
      await pagesOf(many(state, 300), now),
      await pagesOf({ ...state, weapons: {} }, now),
    ];
    expect([forty.length, none.length]).toEqual([1, 1]);
    expect(forty.join()).toContain('“Seen elsewhere”');
    expect(three.length).toBeGreaterThan(6);
    for (const page of three) {
      expect(page).toContain('who when what sign');
      expect(page).toContain(`log up to entry ${state.cursor}, head abab`);
    }
    expect(three.join()).toContain(' 300 ');
  });
});

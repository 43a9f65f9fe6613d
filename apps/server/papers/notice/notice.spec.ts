import { extractText } from 'unpdf';
import type { State } from '#custody';
import { onSet } from '../../../../libs/custody/testing/cast.js';
import { print } from '../press/print.js';
import { lapseLines, placeLines, ruleLines, weaponLines } from './notice-lines.js';

const DAY = '2026-11-23';

async function pagesOf(state: State, at: string): Promise<string[]> {
  const facts = { day: DAY, cursor: state.cursor, head: 'ab'.repeat(32), paper: 'letter' } as const;
  const file = await print({ kind: 'notice', state, at, ...facts }, []);
  const { text } = await extractText(new Uint8Array(file ?? []));
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

describe('the notice for a call sheet', () => {
  it('[PE1] [PE2] names whose training or permit has ended by that day, that day among the good ones', () => {
    const set = onSet();
    set.does('hortiz', { type: 'record-training', personIds: ['tvance'], weaponType: 'sabre', endsOn: '2026-11-22' });
    set.does('hortiz', { type: 'amend-person', personId: 'jreyes', permitEnds: DAY });
    expect(lapseLines(set.state, DAY)).toEqual(
      expect.arrayContaining(['tvance: training on sabre ended 2026-11-22', `jreyes: permit ends ${DAY}, that day`]),
    );
  });

  it('[CU4] [CU9] [CU12] says who hands over, what is barred, and what is looser than the place has it', () => {
    const usual = onSet();
    expect(ruleLines(usual.state).join(' ')).toContain('Weapons come from an armorer,');
    expect(placeLines(usual.state)).toHaveLength(1);
    const other = onSet({ adMayHandOver: true, barRounds: true });
    expect(ruleLines(other.state).join(' ')).toMatch(/an armorer or, here, an AD.*No rounds of any kind/);
    expect(placeLines(other.state)[0]).toContain('an AD may hand weapons over');
  });

  it('[ST7] tells a frozen weapon apart from those that are used', () => {
    const set = onSet();
    set.does('rcole', {
      type: 'report-incident',
      incidentId: 'i',
      kind: 'damage',
      weaponId: 'rifle',
      what: 'It fell.',
    });
    const { rifle } = set.state.weapons;
    const lines = weaponLines(set.state);
    expect(lines.at(-1)).toBe(`Out of service, and not used: ${rifle?.number}`);
    expect(lines.slice(0, -1).join()).not.toContain(` ${rifle?.number}`);
  });

  it('[Papers] is one page, however many weapons and people there are', async () => {
    const { state, now } = onSet();
    const [weapon] = Object.values(state.weapons);
    const [person] = Object.values(state.people);
    if (!weapon || !person) throw new Error('nobody is there');
    const crowd = Array.from({ length: 60 }, (_, nth) => `${nth} ${'Featherstonehaugh '.repeat(10)}`);
    const much: State = {
      ...state,
      weapons: Object.fromEntries(
        crowd.map((name, nth) => [name, { ...weapon, weaponId: name, number: `${nth}`, weaponType: name }]),
      ),
      people: Object.fromEntries(
        crowd.map((name) => [name, { ...person, personId: name, name, roles: ['armorer'], permitEnds: '2026-11-01' }]),
      ),
    };
    for (const each of [state, much]) {
      const pages = await pagesOf(each, now);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain('Notice for Mon 23 Nov 2026');
      expect(pages[0]).toContain('page 1 of 1');
    }
  });
});

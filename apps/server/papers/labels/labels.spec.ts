import { buffer } from 'node:stream/consumers';
import { extractText } from 'unpdf';
import type { State, Weapon } from '#custody';
import { Faces } from '../pdf/faces.js';
import type { Box } from '../pdf/pen.js';
import { drawSheets } from './draw-sheets.js';
import { labelsOf } from './labels.js';
import { partsOf, PAPERS, placeOf, SHEETS } from './sheet.js';

const weapon = (weaponId: string, number: string, more: Partial<Weapon> = {}): Weapon => ({
  weaponId,
  number,
  name: 'Colt SAA .45',
  kind: 'blank-firing',
  weaponType: 'Single-action revolver',
  chambers: 6,
  status: 'locked',
  holder: null,
  since: '2026-11-22T08:00:00.000Z',
  hands: [],
  ...more,
});
const stateOf = (...weapons: Weapon[]) => ({
  weapons: Object.fromEntries(weapons.map((each) => [each.weaponId, each])),
  production: { name: 'Dry Gulch', unit: 'Main unit' } as State['production'],
});
const URL = 'https://192.168.1.20:3443';
const asking = (state: ReturnType<typeof stateOf>, paper?: unknown, weapons?: unknown) =>
  labelsOf(state, URL, { paper, weapons });

const PAGES = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } };
const isWithin = (inner: Box, { x, y, width, height }: Box): boolean =>
  inner.x >= x - 0.01 &&
  inner.y >= y - 0.01 &&
  inner.x + inner.width <= x + width + 0.01 &&
  inner.y + inner.height <= y + height + 0.01;
const isApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;
const areApart = (boxes: readonly Box[]): boolean =>
  boxes.every((box, nth) => boxes.slice(nth + 1).every((other) => isApart(box, other)));

describe('labels for weapons', () => {
  it.each(PAPERS)('[Labels] stand within the page on %s, none over another, and what is on each within it', (paper) => {
    const sheet = SHEETS[paper];
    const onePage = sheet.columns * sheet.rows;
    const places = Array.from({ length: onePage * 2 }, (_, nth) => placeOf(sheet, nth));
    expect(places.map(({ page }) => page)).toEqual(places.map((_, nth) => (nth < onePage ? 0 : 1)));
    const boxes = places.slice(0, onePage).map(({ box }) => box);
    const page = { x: 0, y: 0, ...PAGES[paper] };
    expect(boxes.filter((box) => !isWithin(box, page))).toEqual([]);
    expect(areApart(boxes)).toBe(true);
    for (const box of boxes) {
      const parts = Object.values(partsOf(box));
      expect(parts.filter((part) => !isWithin(part, box))).toEqual([]);
      expect(areApart(parts)).toBe(true);
      expect(parts.every(({ width, height }) => width > 0 && height > 0)).toBe(true);
    }
  });

  it('[Labels] come by number, with the address that the station’s scanner reads', () => {
    const state = stateOf(weapon('id-10', '10'), weapon('id-a', 'A1'), weapon('id-2', '2'));
    const all = asking(state);
    expect('labels' in all && all.labels.map(({ number, address }) => [number, address])).toEqual([
      ['2', 'https://192.168.1.20:3443/armorer?weapon=id-2'],
      ['10', 'https://192.168.1.20:3443/armorer?weapon=id-10'],
      ['A1', 'https://192.168.1.20:3443/armorer?weapon=id-a'],
    ]);
    const some = asking(state, 'letter', 'id-a,id-2,id-a');
    expect('labels' in some && [some.sheet.size, some.labels.map(({ number }) => number)]).toEqual([
      'LETTER',
      ['2', 'A1'],
    ]);
  });

  it.each([
    ['another paper', 'a5', undefined, ['paper']],
    ['two papers', ['a4', 'a4'], undefined, ['paper']],
    ['a weapon that is not here', 'a4', 'id-7,id-9', ['weapons']],
    ['what every object has', 'a4', 'constructor', ['weapons']],
    ['nothing of some', 'x', '', ['paper', 'weapons']],
  ])('[Labels] are not made for %s', (_title, paper, weapons, paths) => {
    const answer = asking(stateOf(weapon('id-7', '07')), paper, weapons);
    expect(answer).toMatchObject({ denied: 'malformed', details: { problems: paths.map((path) => ({ path })) } });
  });

  it('[Labels] want a weapon', () => {
    expect(asking(stateOf())).toMatchObject({ denied: 'not-found' });
  });

  it('[Labels] say on paper what they are to say, in any letters that there are faces for', async () => {
    const names = ['Colt Single Action Army .45', 'Жуков ПМ', 'Ελλάς', 'Łódź Błyskawica', 'Sơn Súng', '銃 M1'];
    const weapons = Array.from({ length: 25 }, (_, nth) =>
      weapon(`id-${nth}`, `W${nth}`, { name: names[nth] ?? 'Henry' }),
    );
    const asked = asking(stateOf(...weapons));
    if (!('labels' in asked)) throw new Error('no labels');
    const { document, drawn } = drawSheets(asked, new Faces());

    const [file] = await Promise.all([buffer(document), drawn]);
    const { totalPages, text } = await extractText(new Uint8Array(file));

    expect(totalPages).toBe(2);
    const words = text.join(' ').replaceAll(/\s+/g, ' ');
    for (const each of [
      'W0',
      'W24',
      'Colt Single',
      'Жуков ПМ',
      'Ελλάς',
      'Łódź',
      'Sơn Súng',
      '? M1',
      'Single-action revolver, blank-firing',
      'Dry Gulch · Main unit',
    ])
      expect(words).toContain(each);
  });
});

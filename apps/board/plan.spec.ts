import { STATUSES, type Status } from '#custody';
import type { TileView } from '#ui/words';
import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { LEAST_FONT } from './density.js';
import { planBoard, wayOf, type LaneInput, type Plan, type PlanInput } from './plan.js';

const tile = (weaponId: string, view: Partial<TileView> = {}): TileView => ({
  weaponId,
  number: weaponId,
  name: 'Colt SAA .45',
  statusWords: 'With an actor',
  edge: 'plain',
  loadTone: 'cold',
  loadText: 'Cold',
  who: 'A. Marsh',
  whoDoes: '',
  since: '2026-11-22T14:30:00.000Z',
  isOverAnHour: false,
  seen: '6/6 H. Ortiz 14:21 · 6/6 R. Cole 14:27',
  told: '',
  warning: '',
  until: '',
  untilLeft: 0,
  hasTimeLimit: false,
  needsAttention: false,
  ...view,
});

const FULL_HD = { width: 1848, height: 842, floor: LEAST_FONT, isPortrait: false };

function lanesOf(tiles: readonly (TileView & { status: Status })[]): LaneInput[] {
  return STATUSES.map((status) => ({
    status,
    tiles: tiles
      .filter((each) => each.status === status)
      .sort((a, b) => Number(b.needsAttention) - Number(a.needsAttention)),
  })).filter(({ status, tiles }) => status !== 'out-of-service' || tiles.length > 0);
}

const board = (counts: Partial<Record<Status, number>>, view: Partial<TileView> = {}): LaneInput[] =>
  lanesOf(
    STATUSES.flatMap((status) =>
      Array.from({ length: counts[status] ?? 0 }, (_, index) => ({ ...tile(`${status[0]}${index}`, view), status })),
    ).map((each, index) => ({ ...each, weaponId: String(index) })),
  );

const shownOn = (page: Plan['pages'][number]): string[] =>
  page.flatMap((lane) => lane.items.map((item) => item.weaponId));

const viewports = constantFrom<Omit<PlanInput, 'lanes'>>(
  FULL_HD,
  { ...FULL_HD, height: 450 },
  { ...FULL_HD, width: 2488 },
  { ...FULL_HD, floor: 2 * LEAST_FONT },
  { width: 1008, height: 1480, floor: LEAST_FONT, isPortrait: true },
  { width: 1368, height: 728, floor: LEAST_FONT, isPortrait: false },
);
const words = constantFrom(
  '',
  'Not yet checked',
  'Rehearsal: blocking the stairs with the second team',
  '🤠 Ñandú 王小明',
);
const weapons = array(
  record({
    status: constantFrom(...STATUSES),
    number: constantFrom('7', '07', '112', 'A12B'),
    loadText: constantFrom('Cold', 'Empty', 'Dummy ×6', 'Blank full ×6', 'Load not known'),
    who: constantFrom('A. Marsh', 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh III', '王小明'),
    told: words,
    warning: words,
    until: constantFrom('', 'until 15:10'),
    needsAttention: boolean(),
  }),
  { maxLength: 320 },
);

const isOverlapping = (a: Plan['pages'][number][number]['items'][number], b: typeof a): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

describe('the plan of a board', () => {
  it('[SC2] shows every weapon, cuts none off and lays none over another, whatever the board and the screen', () => {
    assert(
      property(viewports, weapons, (viewport, made) => {
        const tiles = made.map((view, index) => ({ ...tile(String(index), view), weaponId: String(index), ...view }));
        const plan = planBoard({ ...viewport, lanes: lanesOf(tiles) });
        const shown = new Set(plan.pages.flatMap(shownOn));
        expect(shown.size).toBe(tiles.length);
        for (const page of plan.pages) {
          expect(new Set(shownOn(page)).size).toBe(shownOn(page).length);
          for (const lane of page) {
            expect(plan.isCut || lane.y + lane.height <= viewport.height + 0.01).toBe(true);
            expect(lane.x + lane.width).toBeLessThanOrEqual(viewport.width + 0.01);
            for (const [index, item] of lane.items.entries()) {
              expect(item.x + item.width).toBeLessThanOrEqual(lane.width + 0.01);
              expect(plan.isCut || item.y + item.height <= lane.height + 0.01).toBe(true);
              expect(lane.items.slice(index + 1).some((other) => isOverlapping(item, other))).toBe(false);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[SC2] has room for any board on the screens it is made for', () => {
    assert(
      property(weapons, (made) => {
        const tiles = made.map((view, index) => ({ ...tile(String(index), view), weaponId: String(index), ...view }));
        expect(planBoard({ ...FULL_HD, lanes: lanesOf(tiles) }).isCut).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('[screens] is roomy for the drawing’s board, in columns, on one page', () => {
    const lanes = board({ locked: 9, inspected: 2, 'with-ad': 1, 'with-actor': 2, returned: 1 });
    const plan = planBoard({ ...FULL_HD, lanes });
    expect([plan.form, plan.step.name, plan.pages.length]).toEqual(['columns', 'roomy', 1]);
    const widths = plan.pages[0]?.map((lane) => lane.width) ?? [];
    expect(Math.max(...widths)).toBe(widths[3]);
    expect(Math.min(...widths)).toBe(widths[0]);
  });

  it('[SC2] shrinks tiles in steps before pages turn', () => {
    const steps = [2, 4, 5, 9].map((count) => {
      const plan = planBoard({ ...FULL_HD, lanes: board({ locked: 4, 'with-ad': count, 'with-actor': count }) });
      return [plan.step.name, plan.pages.length > 1];
    });
    expect(steps[0]).toEqual(['roomy', false]);
    expect(new Set(steps.map(([name]) => name)).size).toBeGreaterThan(2);
    const many = planBoard({ ...FULL_HD, lanes: board({ locked: 230, 'with-ad': 35, 'with-actor': 35 }) });
    expect(many.pages.length).toBeGreaterThan(1);
  });

  it('[SC2] keeps what needs attention on every page, and first', () => {
    const tiles = Array.from({ length: 60 }, (_, index) => ({
      ...tile(String(index), { needsAttention: index === 41, warning: index === 41 ? 'NOT CHECKED' : '' }),
      status: 'with-actor' as const,
    }));
    const plan = planBoard({ ...FULL_HD, lanes: lanesOf(tiles) });
    expect(plan.pages.length).toBeGreaterThan(1);
    expect(plan.pages.every((page) => shownOn(page)[0] === '41')).toBe(true);
  });

  it('[SC3] never goes below the least size of number, load and holder, and doubles it at ten metres', () => {
    for (const floor of [LEAST_FONT, 2 * LEAST_FONT]) {
      const { step } = planBoard({ ...FULL_HD, floor, lanes: board({ 'with-actor': 200 }) });
      expect(Math.min(step.number, step.load, step.who)).toBeGreaterThanOrEqual(floor);
      expect(step.load * 0.7656).toBeGreaterThanOrEqual((32 * floor) / LEAST_FONT);
    }
  });

  it('[issue 5] turns a board of bands into columns only where these are clearly better, and the other way round', () => {
    const formOf = (inspected: number, doBandsStand: boolean): string => {
      const plan = planBoard({ ...FULL_HD, lanes: board({ locked: 100, inspected }) }, undefined, doBandsStand);
      return `${plan.form} ${plan.pages.length}`;
    };
    expect([formOf(45, false), formOf(46, false)]).toEqual(['columns 5', 'bands 3']);
    expect([formOf(45, true), formOf(46, true)]).toEqual(['bands 3', 'bands 3']);
    expect(formOf(34, true)).toBe('columns 4');
  });

  it('[DY3] keeps the way that stands while the camera rolls', () => {
    const lanes = board({ locked: 9, 'with-ad': 1, 'with-actor': 2 });
    const plan = planBoard({ ...FULL_HD, lanes }, { form: 'columns', step: 'tight' });
    expect([plan.form, plan.step.name]).toEqual(['columns', 'tight']);
    const before = planBoard({ ...FULL_HD, lanes });
    const moved = board({ locked: 9, 'with-actor': 2 });
    const after = planBoard({ ...FULL_HD, lanes: moved }, wayOf(before));
    expect(wayOf(after)).toEqual(wayOf(before));
    expect(wayOf(planBoard({ ...FULL_HD, lanes: moved }))).not.toEqual(wayOf(before));
  });

  it('[SC2] [ST7] keeps its lanes beside one another with a sixth, the chips of the locked in one column', () => {
    const counts = { locked: 9, inspected: 1, 'with-ad': 1, 'with-actor': 2, returned: 1, 'out-of-service': 1 };
    const lanes = board(counts, { loadText: 'Blank ¼ ×3' }).map((lane) =>
      lane.status === 'inspected'
        ? { ...lane, tiles: lane.tiles.map((each) => ({ ...each, loadText: 'Blank' })) }
        : lane,
    );
    const plan = planBoard({ ...FULL_HD, lanes });
    expect([plan.form, plan.pages.length, plan.pages[0]?.length]).toEqual(['columns', 1, 6]);
  });

  it('[SC2] stands upright on an upright screen', () => {
    const lanes = board({ locked: 9, inspected: 2, 'with-ad': 1, 'with-actor': 2, returned: 1 });
    const plan = planBoard({ width: 1008, height: 1560, floor: LEAST_FONT, isPortrait: true, lanes });
    expect([plan.form, plan.pages.length]).toEqual(['bands', 1]);
    expect(plan.pages[0]?.length).toBe(5);
  });
});

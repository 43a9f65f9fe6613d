import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import {
  audienceOf,
  concernOf,
  evolve,
  initialState,
  isBlind,
  redactEntry,
  redactState,
  remaining,
  ROLES,
  type Cursor,
  type Entry,
  type State,
  type Weapon,
} from '#custody';
import { blanks, bring, onSet } from './testing/cast.js';
import { draws } from './testing/draws.js';
import type { Draw } from './testing/draw.js';
import { play } from './testing/play.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

/** Lots that never run out and a magazine for any load, so that every load can have a number that occurs nowhere else. */
const LOT = 900_000_000;
function distinctive(): TestProduction {
  const set = onSet({ adMayHold: true });
  for (const weaponId of ['real', 'blank-firing', 'airsoft'])
    set.does('hortiz', { type: 'amend-weapon', weaponId, magazine: 80_000_000 });
  const lot = { calibre: '.45', supplier: 's', rounds: LOT, knownSource: true };
  for (const kind of ['blank', 'dummy'] as const)
    set.does('hortiz', { type: 'add-lot', lotId: `big-${kind}`, label: `Big ${kind}`, kind, ...lot });
  return set;
}

/** 40,000,000 and more, another for each place in the log: what stands nowhere in the blind view but as a leak. */
const distinctRounds = (set: TestProduction): number => 40_000_000 + set.log.length * 10_000;

const same = (a: unknown, b: unknown, what: string): void => {
  if (!isDeepStrictEqual(a, b)) throw new Error(what);
};

const VIEWS = ['blind', 'public'] as const;
type View = (typeof VIEWS)[number];

const sent = (view: View, log: readonly Entry[], from: Cursor, to: Cursor, now: State): Entry[] =>
  log.slice(from, to).map((entry) => redactEntry(entry, now, view));
const foldOn = (state: State, entries: readonly Entry[]): State => entries.reduce<State>(evolve, state);

/** A blind screen that was sent everything in the batches in which it was committed, and what it shows. */
class BlindScreen {
  state = initialState();
  cursor = 0;
  readonly frames: Entry[] = [];

  constructor(private readonly view: View) {}

  catchUp(set: TestProduction): void {
    const batch = sent(this.view, set.log, this.cursor, set.log.length, set.state);
    this.frames.push(...batch);
    this.state = foldOn(this.state, batch);
    this.cursor = set.log.length;
  }
}

const failing = (view: View, check: (set: TestProduction, screen: BlindScreen, draw: Draw) => void): string | null => {
  const property = fc.property(draws(90), (drawn) => {
    const screen = new BlindScreen(view);
    const each = (set: TestProduction, draw: Draw): void => {
      // Mostly one by one; now and then several commits go out together.
      if (draw.count % 4 !== 0) screen.catchUp(set);
      check(set, screen, draw);
    };
    play(distinctive(), drawn, { each, rounds: distinctRounds });
  });
  return fc.defaultReportMessage(fc.check(property, { numRuns: 40 })) ?? null;
};

/** What nobody but armorers may know of this weapon now. */
function withheld(state: State, weapon: Weapon): string[] {
  const { rounds = 0, lotId } = weapon.inspection?.load ?? {};
  const lot = lotId === undefined ? undefined : state.lots[lotId];
  const numbers = rounds > 40_000_000 ? [rounds] : [];
  return [...numbers, ...(lot && lot.rounds === LOT && rounds > 0 ? [remaining(state, lot)] : [])].map(String);
}

const blindWeapons = (state: State): Weapon[] => Object.values(state.weapons).filter(isBlind);

describe.each(VIEWS)('the %s view', (view) => {
  const viewed = (state: State): State => redactState(state, view);

  it('[CH2] is the same whether it was sent bit by bit, redacted at the time, or cut from the whole', () => {
    const failure = failing(view, (set, screen) => {
      if (screen.cursor === set.log.length) same(screen.state, viewed(set.state), 'the screen shows another state');
    });
    expect(failure).toBeNull();
  });

  it('[CH2] is the same after a resume from any cursor, and from a snapshot taken anywhere', () => {
    const failure = failing(view, (set, _screen, draw) => {
      const from = draw.whom % (set.log.length + 1);
      const taken = viewed(set.states[from] ?? initialState());
      same(
        foldOn(taken, sent(view, set.log, from, set.log.length, set.state)),
        viewed(set.state),
        `resumed from ${from}`,
      );
      if (draw.count % 8 === 0)
        same(
          foldOn(initialState(), sent(view, set.log, 0, set.log.length, set.state)),
          viewed(set.state),
          'the whole log',
        );
    });
    expect(failure).toBeNull();
  });

  it('[CH2] holds no number, lot, charge, sign or chamber of what nobody has checked, and no salt to guess them by', () => {
    let found = 0;
    const failure = failing(view, (set, screen) => {
      const log = sent(view, set.log, 0, set.log.length, set.state);
      const everything = JSON.stringify([viewed(set.state), log, screen.state, screen.frames]);
      for (const weapon of blindWeapons(set.state)) {
        for (const secret of withheld(set.state, weapon)) {
          found += 1;
          if (new RegExp(`\\b${secret}\\b`, 'u').test(everything))
            throw new Error(`${secret} of ${weapon.number} is told`);
        }
        const shown = viewed(set.state).weapons[weapon.weaponId];
        const fields = Object.keys({ ...shown?.load, ...shown?.inspection, ...shown?.inspection?.load }).sort();
        const open = new Set(['at', 'by', 'cursor', 'endsAt', 'kind', 'load']);
        if (fields.some((field) => !open.has(field))) throw new Error(`${weapon.number} shows ${fields.join()}`);
        const entry = log.find(({ cursor }) => cursor === weapon.inspection?.cursor);
        if (!entry || 'salt' in entry || 'chambersSeen' in entry.data) throw new Error('its entry is open');
      }
    });
    expect(failure).toBeNull();
    expect(found).toBeGreaterThan(100);
  });

  it('[ST6] tells boards no word of a concern, and nobody but armorers what was withheld', () => {
    let raised = 0;
    const failure = failing(view, (set, screen) => {
      const log = sent(view, set.log, 0, set.log.length, set.state);
      const everything = JSON.stringify([viewed(set.state), log, ...(view === 'public' ? screen.frames : [])]);
      for (const entry of set.log) {
        if (entry.type !== 'raise-concern') continue;
        raised += 1;
        const { concernId, text = '' } = entry.data;
        const isOpen = view === 'blind' && concernOf(set.state, concernId)?.answered?.withhold === undefined;
        if (everything.includes(`"${text}"`) !== isOpen) throw new Error(`${text} is ${isOpen ? 'lost' : 'told'}`);
        if (isOpen !== (log[entry.cursor - 1]?.salt !== undefined)) throw new Error('its salt says otherwise');
      }
    });
    expect(failure).toBeNull();
    expect(raised).toBeGreaterThan(20);
  });

  it('[CH2] hides nothing from armorers, and after the check nothing from anyone', () => {
    const failure = failing(view, (set) => {
      if (redactState(set.state, 'full') !== set.state) throw new Error('an armorer’s view is cut');
      const isBare = view === 'blind' || Object.keys(set.state.concerns).length === 0;
      if (isBare && blindWeapons(set.state).length === 0 && viewed(set.state) !== set.state)
        throw new Error('cut for nothing');
      const open = sent(view, set.log, 0, set.log.length, set.state).filter(
        (entry) => entry.salt === undefined && !entry.type.endsWith('-concern'),
      );
      if (open.length !== blindWeapons(set.state).length) throw new Error('an entry is withheld that nobody waits for');
    });
    expect(failure).toBeNull();
  });
});

describe('the views', () => {
  it('[CH2] tells an armorer who is an AD too that a lot has too few left, but not how many', () => {
    const few = { type: 'inspect', weaponId: 'rifle', boreClear: true, chambersSeen: 1, magazineSeen: true } as const;
    const set = distinctive().does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 6, counted: 6, sign: 'rattle' });
    const load = { kind: 'dummy', rounds: 7, lotId: 'u', proved: 7, sign: 'rattle' } as const;
    expect(said(set.tell('hortiz', { ...few, load }))).toMatch(/^RD2 lot-too-small: D-99 has 6 left/);
    expect(said(set.tell('both', { ...few, load }))).toMatch(/^RD2 lot-too-small: D-99 has too few left/);
  });

  it('[CH2, ST6] is everyone’s but an armorer’s who is no AD, and only who may answer a concern reads its words', () => {
    const views = Object.fromEntries(ROLES.map((role) => [role, audienceOf({ roles: [role] })]));
    expect(views).toEqual({
      armorer: 'full',
      'assistant-armorer': 'full',
      'first-ad': 'blind',
      'second-ad': 'blind',
      producer: 'blind',
      actor: 'public',
      crew: 'public',
    });
    for (const role of ['armorer', 'assistant-armorer'] as const)
      expect(audienceOf({ roles: [role, 'second-ad'] })).toBe('blind');
    expect(audienceOf(null)).toBe('public');
  });
});

describe('the full view', () => {
  it('[CH2] withholds nothing, of an inspection that nobody has answered and of any other entry', () => {
    const set = bring(onSet(), 'real', 'inspected', blanks(3)).raise('c', 'Show me 10');
    for (const entry of set.log) expect(redactEntry(entry, set.state, 'full')).toBe(entry);
    expect(redactState(set.state, 'full')).toBe(set.state);
  });
});

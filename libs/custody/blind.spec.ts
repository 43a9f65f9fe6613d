import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import {
  audienceOf,
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
import { onSet } from './testing/cast.js';
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

const blindState = (state: State): State => redactState(state, 'blind');
const sent = (log: readonly Entry[], from: Cursor, to: Cursor, now: State): Entry[] =>
  log.slice(from, to).map((entry) => redactEntry(entry, now, 'blind'));
const foldOn = (state: State, entries: readonly Entry[]): State => entries.reduce<State>(evolve, state);

/** A blind screen that was sent everything in the batches in which it was committed, and what it shows. */
class BlindScreen {
  state = initialState();
  cursor = 0;
  readonly frames: Entry[] = [];

  catchUp(set: TestProduction): void {
    const batch = sent(set.log, this.cursor, set.log.length, set.state);
    this.frames.push(...batch);
    this.state = foldOn(this.state, batch);
    this.cursor = set.log.length;
  }
}

const failing = (check: (set: TestProduction, screen: BlindScreen, draw: Draw) => void): string | null => {
  const property = fc.property(draws(90), (drawn) => {
    const screen = new BlindScreen();
    const each = (set: TestProduction, draw: Draw): void => {
      // Mostly one by one; now and then several commits go out together.
      if (draw.count % 4 !== 0) screen.catchUp(set);
      check(set, screen, draw);
    };
    play(distinctive(), drawn, { each, rounds: distinctRounds });
  });
  return fc.defaultReportMessage(fc.check(property, { numRuns: 60 })) ?? null;
};

/** What nobody but armorers may know of this weapon now. */
function withheld(state: State, weapon: Weapon): string[] {
  const { rounds = 0, lotId } = weapon.inspection?.load ?? {};
  const lot = lotId === undefined ? undefined : state.lots[lotId];
  const numbers = rounds > 40_000_000 ? [rounds] : [];
  return [...numbers, ...(lot && lot.rounds === LOT && rounds > 0 ? [remaining(state, lot)] : [])].map(String);
}

const blindWeapons = (state: State): Weapon[] => Object.values(state.weapons).filter(isBlind);

describe('the blind view', () => {
  it('[CH2] is the same whether it was sent bit by bit, redacted at the time, or cut from the whole', () => {
    const failure = failing((set, screen) => {
      if (screen.cursor === set.log.length) same(screen.state, blindState(set.state), 'the screen shows another state');
    });
    expect(failure).toBeNull();
  });

  it('[CH2] is the same after a resume from any cursor, and from a snapshot taken anywhere', () => {
    const failure = failing((set, _screen, draw) => {
      const from = draw.whom % (set.log.length + 1);
      const taken = blindState(set.states[from] ?? initialState());
      same(
        foldOn(taken, sent(set.log, from, set.log.length, set.state)),
        blindState(set.state),
        `resumed from ${from}`,
      );
      if (draw.count % 8 === 0)
        same(
          foldOn(initialState(), sent(set.log, 0, set.log.length, set.state)),
          blindState(set.state),
          'the whole log',
        );
    });
    expect(failure).toBeNull();
  });

  it('[CH2] holds no number, lot, charge, sign or chamber of what nobody has checked, and no salt to guess them by', () => {
    let found = 0;
    const failure = failing((set, screen) => {
      const log = sent(set.log, 0, set.log.length, set.state);
      const everything = JSON.stringify([blindState(set.state), log, screen.state, screen.frames]);
      for (const weapon of blindWeapons(set.state)) {
        for (const secret of withheld(set.state, weapon)) {
          found += 1;
          if (new RegExp(`\\b${secret}\\b`, 'u').test(everything))
            throw new Error(`${secret} of ${weapon.number} is told`);
        }
        const shown = blindState(set.state).weapons[weapon.weaponId];
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

  it('[CH2] hides nothing from armorers, and after the check nothing from anyone', () => {
    const failure = failing((set) => {
      if (redactState(set.state, 'full') !== set.state) throw new Error('an armorer’s view is cut');
      if (blindWeapons(set.state).length === 0 && blindState(set.state) !== set.state)
        throw new Error('cut for nothing');
      const open = sent(set.log, 0, set.log.length, set.state).filter((entry) => entry.salt === undefined);
      if (open.length !== blindWeapons(set.state).length) throw new Error('an entry is withheld that nobody waits for');
    });
    expect(failure).toBeNull();
  });

  it('[CH2] tells an armorer who is an AD too that a lot has too few left, but not how many', () => {
    const few = { type: 'inspect', weaponId: 'rifle', boreClear: true, chambersSeen: 1, magazineSeen: true } as const;
    const set = distinctive().does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 6, counted: 6, sign: 'rattle' });
    const load = { kind: 'dummy', rounds: 7, lotId: 'u', proved: 7, sign: 'rattle' } as const;
    expect(said(set.tell('hortiz', { ...few, load }))).toMatch(/^RD2 lot-too-small: D-99 has 6 left/);
    expect(said(set.tell('both', { ...few, load }))).toMatch(/^RD2 lot-too-small: D-99 has too few left/);
  });

  it('[CH2] is everyone’s but an armorer’s who is no AD', () => {
    const full = ['armorer', 'assistant-armorer'] as const;
    for (const role of ROLES)
      expect(audienceOf({ roles: [role] })).toBe(full.some((each) => each === role) ? 'full' : 'blind');
    for (const role of full) expect(audienceOf({ roles: [role, 'second-ad'] })).toBe('blind');
    expect(audienceOf(null)).toBe('blind');
  });
});

import {
  allowed,
  allowedMoves,
  allowedOfDay,
  evolve,
  evolveAll,
  evolveEach,
  hasEnded,
  initialState,
  isDayOpen,
  isWithheld,
  lapseOf,
  placeWith,
  remaining,
  secondsBetween,
  after,
  asOneLine,
  type CommandBody,
  type Lot,
  type State,
} from '#custody';
import { blanks, bring, dummies, inspect, onSet, registered } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';

const gun = 'blank-firing';
const told = (offers: { type: string; refusal: { rule: string; reason: string } | null }[]) =>
  offers.map(({ type, refusal }) => (refusal ? `${type} ${refusal.rule} ${refusal.reason}` : type));
const moves = (set: TestProduction, by: string, weaponId = gun) => told(allowedMoves(set.state, by, weaponId, set.now));

describe('what is offered', () => {
  it('[SC6] is what the role lets a person do and the state lets start', () => {
    const set = bring(onSet(), gun, 'inspected');
    expect(moves(set, 'hortiz')).toEqual(['inspect', 'take-back', 'lock', 'sight', 'report-incident']);
    expect(moves(set, 'rcole')).toEqual(['check', 'sight', 'report-incident']);
    expect(moves(set, 'amarsh')).toEqual(['report-incident']);
    expect(moves(set, 'no')).toEqual([]);
    expect(moves(set, 'hortiz', 'no')).toEqual([]);
  });

  it('[SC6] says with the rule what is barred', () => {
    const set = bring(onSet(), gun, 'inspected').does('dabara', { type: 'call-stop', why: '' });
    expect(moves(set, 'rcole')).toEqual(['check ST2 stop-stands', 'sight', 'report-incident']);
    expect(moves(set, 'hortiz')[0]).toBe('inspect ST2 stop-stands');
  });

  it('[SC6] is of the day what the day lets happen', () => {
    const set = onSet();
    const day = (by: string) => told(allowedOfDay(set.state, by, set.now));
    const armorers = ['start-day DY6 day-begun', 'set-scene', 'record-meeting', 'call-break', 'end-break DY6 no-break'];
    expect(day('hortiz')).toEqual([...armorers, 'wrap-day']);
    expect(day('rcole')).toEqual([...armorers, 'roll', 'cut DY6 not-rolling', 'wrap-day']);
    expect(day('amarsh')).toEqual([]);
    expect(day('no')).toEqual([]);
    expect(isDayOpen(set.state)).toBe(true);
    expect(isDayOpen(registered().state)).toBe(false);
    expect(isDayOpen(set.does('rcole', { type: 'wrap-day' }).state)).toBe(false);
  });

  it('[SC6] is both together, for every weapon', () => {
    const set = bring(onSet(), gun, 'inspected');
    const { day, weapons } = allowed(set.state, 'rcole', set.now);
    expect(day).toEqual(allowedOfDay(set.state, 'rcole', set.now));
    expect(Object.keys(weapons)).toEqual(Object.keys(set.state.weapons));
    for (const [weaponId, offers] of Object.entries(weapons))
      expect(offers).toEqual(allowedMoves(set.state, 'rcole', weaponId, set.now));
  });
});

describe('rounds of a lot', () => {
  const lot = (set: TestProduction, lotId = 'd'): Lot => {
    const found = set.state.lots[lotId];
    if (!found) throw new Error(lotId);
    return found;
  };
  const prove = (proved: number, counted: number): CommandBody => ({
    type: 'prove-lot',
    lotId: 'u',
    proved,
    counted,
    sign: 'rattle',
  });

  it('[RD2] are drawn from it while they are in weapons or outside, missing or gone', () => {
    const set = bring(onSet(), gun, 'inspected', dummies(2));
    bring(set, 'real', 'inspected', blanks(3));
    expect(remaining(set.state, lot(set))).toBe(48);
    expect(remaining(set.state, lot(set), set.weapon(gun))).toBe(50);
    expect(remaining(set.state, lot(set, 'b'))).toBe(117);
    set.does('hortiz', { type: 'prove-lot', lotId: 'd', proved: 50, counted: 49, sign: 'rattle' });
    expect(remaining(set.state, lot(set))).toBe(47);
    set.does('hortiz', { type: 'prove-lot', lotId: 'd', proved: 51, counted: 51, sign: 'rattle' });
    expect(remaining(set.state, lot(set))).toBe(48);
    bring(set, 'rifle', 'inspected', dummies(4)).does('dabara', {
      type: 'report-incident',
      incidentId: 'i',
      kind: 'damage',
      weaponId: 'rifle',
      what: '',
    });
    set.does('hortiz', { type: 'retire-weapon', weaponId: 'rifle', why: 'sold' });
    expect(lot(set).gone).toBe(4);
    expect(remaining(set.state, lot(set))).toBe(44);
  });

  it('[RD4] of an unknown source are withheld until every one was proved and counted', () => {
    const withheld = (...proofs: [proved: number, counted: number][]) => {
      const set = onSet();
      for (const [proved, counted] of proofs) set.does('hortiz', prove(proved, counted));
      return isWithheld(lot(set, 'u'));
    };
    expect(isWithheld(lot(onSet()))).toBe(false);
    expect(withheld()).toBe(true);
    expect(withheld([6, 6])).toBe(false);
    expect(withheld([5, 6])).toBe(true);
    expect(withheld([6, 5])).toBe(true);
    expect(withheld([6, 7])).toBe(true);
    expect(withheld([7, 7])).toBe(false);
  });

  it('[RD4] that are no longer there have not to be proved', () => {
    const set = onSet().does('hortiz', prove(5, 5)).does('plind', { type: 'answer-short', lotId: 'u', answer: 'lost' });
    expect(isWithheld(lot(set, 'u'))).toBe(false);
  });
});

describe('time', () => {
  it('[CH4] is up as it ends, while the weapon waits', () => {
    const set = bring(onSet(), gun, 'inspected', blanks(1));
    const endsAt = after(set.now, 1800) ?? '';
    expect(lapseOf(set.weapon(gun), endsAt)).toEqual({ reason: 'time', at: endsAt });
    expect(lapseOf(set.weapon(gun), after(set.now, 1799.999) ?? '')).toBeNull();
    expect(lapseOf(set.weapon('real'), endsAt)).toBeNull();
  });

  it('[PE1] is counted in seconds, and in days of the place', () => {
    expect(after('2026-11-22T13:00:00.000Z', 1.5)).toBe('2026-11-22T13:00:01.500Z');
    expect(after('2026-11-22T13:00:00.000Z', null)).toBeNull();
    expect(secondsBetween('2026-11-22T13:00:00.000Z', '2026-11-22T13:01:00.500Z')).toBe(60.5);
    expect(hasEnded('2026-11-22', '2026-11-23T06:59:59.999Z', 'America/Denver')).toBe(false);
    expect(hasEnded('2026-11-22', '2026-11-23T07:00:00.000Z', 'America/Denver')).toBe(true);
  });
});

describe('folding many entries', () => {
  it('[CU1] shows each with the state after it, and comes out as one by one', () => {
    const set = bring(onSet(), gun, 'with-actor').does('hortiz', { type: 'take-back', weaponId: gun });
    const seen: [number, number, string | undefined][] = [];
    const one: typeof seen = [];
    const done = evolveEach(initialState(), set.log, (state, entry) =>
      seen.push([state.cursor, entry.cursor, state.weapons[gun]?.status]),
    );
    set.log.reduce<State>((state, entry) => {
      const next = evolve(state, entry);
      one.push([next.cursor, entry.cursor, next.weapons[gun]?.status]);
      return next;
    }, initialState());
    expect(seen).toEqual(one);
    expect(done).toEqual(set.state);
    expect(evolveAll(initialState(), set.log)).toEqual(set.state);
  });

  it('[CU1] leaves what came out of it as it is, once it is everybody’s', () => {
    const set = bring(onSet(), gun, 'inspected');
    const [last] = set.log.slice(-1);
    if (!last) throw new Error('no entry');
    const before = evolveAll(initialState(), set.log.slice(0, -1));
    const kept = before.weapons;
    expect(evolve(before, last).weapons).not.toBe(kept);
    expect(kept[gun]?.status).toBe('locked');
  });
});

describe('places and lines', () => {
  it('[CU11] are an armorer’s, an AD’s, or an actor’s, who is anybody else', () => {
    const { people } = onSet().state;
    expect(['hortiz', 'jreyes', 'both', 'rcole', 'lokafor', 'amarsh', 'dabara', 'no'].map((id) => placeWith(people[id]))).toEqual([
      'returned', 'returned', 'returned', 'with-ad', 'with-ad', 'with-actor', 'with-actor', 'with-actor',
    ]); // prettier-ignore
  });

  it('[SC4] are none where there is nothing to put together', () => {
    expect(asOneLine([])).toBeUndefined();
    const set = onSet().does('hortiz', inspect(gun));
    expect(asOneLine([{ kind: 'frozen', weaponIds: [gun], since: set.now }])).toStrictEqual({
      kind: 'frozen',
      weaponIds: [gun],
      since: set.now,
    });
  });
});

import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import {
  allowedMoves,
  allowedOfDay,
  decide,
  evolve,
  evolveAll,
  inGuns,
  initialState,
  happened,
  isHeadArmorer,
  MOVE_TABLE,
  outsideOf,
  refused,
  remaining,
  STATUSES,
  type CommandType,
  type Decision,
  type Entry,
  type Person,
  type Reason,
  type Refusal,
  type State,
} from '#custody';
import { bestMoves, bestOfDay } from './testing/best.js';
import { onSet } from './testing/cast.js';
import { draws } from './testing/draws.js';
import { pick, type Draw } from './testing/draw.js';
import { play } from './testing/play.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const ready = () => onSet({ adMayHold: true });

/** Looks for a day on which it does not hold, and tells its seed and the shortest such day; null where there is none. */
const failing = (each: (set: TestProduction, draw: Draw) => void): string | null => {
  const property = fc.property(draws(100), (drawn) => void play(ready(), drawn, { each }));
  return fc.defaultReportMessage(fc.check(property, { numRuns: 60 })) ?? null;
};

function sure(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

const weaponsOf = (state: State) => Object.values(state.weapons);
const fold = (log: readonly Entry[]): State => evolveAll(initialState(), log);

/** What an issue may be refused for although nothing was offered as barred: it depends on whom the form names. */
const ON_THE_FORM: ReadonlySet<Reason> = new Set([
  'not-a-party',
  'not-trained',
  'not-at-meeting',
  'permit-lapsed',
  'same-person',
  'not-an-armorer',
]);

describe('whatever is sent, in whatever order', () => {
  it('[CU1] leaves each weapon in one state with one holder, or in the safe with none', () => {
    const seen = new Set<string>();
    const failure = failing(({ state }) => {
      for (const { number, status, holder, frozenBy } of weaponsOf(state)) {
        seen.add(status);
        sure(holder === null || state.people[holder] !== undefined, `${number} is held by nobody there is`);
        // Frozen in the safe it stays with nobody, until an armorer takes it.
        const isFrozen = status === 'out-of-service';
        sure(isFrozen || (holder === null) === (status === 'locked'), `${number} is ${status} with ${holder}`);
        sure((frozenBy !== undefined) === isFrozen, `${number} is ${status}, frozen by ${frozenBy?.join()}`);
      }
    });
    expect(failure).toBeNull();
    expect([...seen].sort()).toEqual([...STATUSES].sort());
  });

  it('[CU2] moves a weapon only as the table says', () => {
    const table: Partial<Record<string, Partial<Record<string, readonly string[]>>>> = MOVE_TABLE;
    const failure = failing(({ log, states }) => {
      const entry = log.at(-1);
      if (!entry || !('weaponId' in entry.data) || !entry.data.weaponId || !(entry.type in MOVE_TABLE)) return;
      const from = states.at(-2)?.weapons[entry.data.weaponId]?.status ?? 'nowhere';
      const to = states.at(-1)?.weapons[entry.data.weaponId]?.status ?? 'gone';
      sure(table[entry.type]?.[from]?.includes(to) === true, `${entry.type}: ${from} to ${to}`);
    });
    expect(failure).toBeNull();
  });

  it('[CU8] never bars the way back', () => {
    const failure = failing((set) => {
      const armorer = Object.values(set.state.people).find(isHeadArmorer);
      if (!armorer) throw new Error('no armorer is left');
      for (const weapon of weaponsOf(set.state)) backToTheSafe(set, weapon.weaponId, armorer);
    });
    expect(failure).toBeNull();
  });

  it('[DY6] is worked out alike from the log, again and from a copy by JSON, at every entry', () => {
    const failure = failing((set) => {
      if (set.log.length % 16 !== 0) return;
      const copy: Entry[] = JSON.parse(JSON.stringify(set.log));
      sure(isDeepStrictEqual(fold(copy), set.state), 'the log folds to another state');
      const half = Math.floor(set.log.length / 2);
      const snapshot: State = JSON.parse(JSON.stringify(set.states[half]));
      sure(isDeepStrictEqual(snapshot, set.states[half]), 'the state is another one after JSON');
      sure(
        isDeepStrictEqual(copy.slice(half).reduce<State>(evolve, snapshot), set.state),
        'a snapshot folds on otherwise',
      );
    });
    expect(failure).toBeNull();
  });

  it('[RD2, RD6] lets no lot go below zero, and no round appear or vanish', () => {
    const failure = failing(({ state, states, log }) => {
      for (const lot of Object.values(state.lots)) {
        sure(remaining(state, lot) >= 0, `${lot.label} has ${remaining(state, lot)}`);
        const known = lot.fired + lot.back + lot.short + lot.gone + inGuns(state, lot) + outsideOf(lot);
        sure(
          known === drawnFrom(log, lot.lotId) + missedFrom(log, states, lot.lotId),
          `${lot.label}: ${drawnFrom(log, lot.lotId)} drawn, ${known} known of`,
        );
      }
    });
    expect(failure).toBeNull();
  });

  it('[SC6] offers what the rules let through, and says of the rest which rule bars it', () => {
    const failure = failing((set, draw) => {
      const person = pick(Object.values(set.state.people), draw.whom);
      const weapons = weaponsOf(set.state);
      if (weapons.length > 0) movesAgree(set, pick(weapons, draw.which + draw.count).weaponId, person);
      dayAgrees(set, person);
    });
    expect(failure).toBeNull();
  });

  it('[CU10] gives no two weapons one number; [ST1] the newest stop has the top', () => {
    const failure = failing(({ state }) => {
      const numbers = weaponsOf(state).map(({ number }) => number.toLowerCase());
      sure(new Set(numbers).size === numbers.length, `two share a number: ${numbers.join()}`);
      const stopIds = state.stops.map(({ stopId }) => stopId);
      sure(
        isDeepStrictEqual(
          stopIds,
          stopIds.toSorted((a, b) => a - b),
        ),
        `out of order: ${stopIds.join()}`,
      );
      sure(state.stop === (state.stops.at(-1) ?? null), 'another stop has the top');
    });
    expect(failure).toBeNull();
  });
});

/** Every round that an inspection ever took from this lot, or somebody outside. */
const drawnFrom = (log: readonly Entry[], lotId: string): number =>
  log.reduce((sum, { type, data }) => {
    if (type === 'issue-rounds' && data.lotId === lotId) return sum + data.rounds;
    return sum + (type === 'inspect' && data.load?.lotId === lotId ? (data.load.rounds ?? 0) : 0);
  }, 0);

/** Every round that a count missed and somebody answered for. */
const missedFrom = (log: readonly Entry[], states: readonly State[], lotId: string): number =>
  log.reduce(
    (sum, { type, data, cursor }) =>
      sum + (type === 'answer-short' && data.lotId === lotId ? (states[cursor - 1]?.lots[lotId]?.missing ?? 0) : 0),
    0,
  );

function backToTheSafe(set: TestProduction, weaponId: string, armorer: Person): void {
  let { state } = set;
  const does = (move: 'take-back' | 'lock'): void => {
    const weapon = state.weapons[weaponId];
    const command = weapon && bestMoves(state, move, weapon, armorer)[0];
    const decision = command && decide<CommandType>(state, command, armorer.personId, set.now);
    if (decision?.kind !== 'accepted') throw new Error(`${move}: ${decision ? said(decision) : 'nothing to send'}`);
    state = evolve(state, happened<CommandType>(0, set.now, armorer, command?.type ?? move, decision.data));
  };
  const { status } = set.weapon(weaponId);
  if (status !== 'locked' && status !== 'returned') does('take-back');
  if (status !== 'locked' && status !== 'out-of-service') does('lock');
}

function movesAgree(set: TestProduction, weaponId: string, person: Person): void {
  const weapon = set.weapon(weaponId);
  for (const { type, refusal } of allowedMoves(set.state, person.personId, weaponId, set.now))
    for (const command of bestMoves(set.state, type, weapon, person))
      agrees(type, refusal, decide<CommandType>(set.state, command, person.personId, set.now));
}

function dayAgrees(set: TestProduction, person: Person): void {
  for (const { type, refusal } of allowedOfDay(set.state, person.personId, set.now))
    agrees(type, refusal, decide<CommandType>(set.state, bestOfDay(set.state, type), person.personId, set.now));
}

function agrees(type: CommandType, refusal: Refusal | null, outcome: Decision<unknown>): void {
  if (refusal) sure(said(outcome) === said(refused(refusal)), `${type} is barred, but ${said(outcome)}`);
  else if (outcome.kind !== 'accepted')
    sure(
      type === 'issue' && outcome.kind === 'refused' && ON_THE_FORM.has(outcome.reason),
      `${type} is offered, but ${said(outcome)}`,
    );
}

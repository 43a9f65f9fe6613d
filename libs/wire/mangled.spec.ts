import * as fc from 'fast-check';
import { evolve, happened, initialState, type Entry, type State } from '#custody';
import { parseEvents, parsePulse, parseSnapshot, type Events, type Pulse } from '#wire';
import { mangled } from './testing/mangled.js';

const at = '2026-11-22T14:32:07.120Z';
const entry: Entry = {
  ...happened(8, at, { personId: 'h', name: 'H. Ortiz' }, 'set-scene', { scene: '42A' }),
  deviceId: 'd',
  commandId: 'c',
  salt: '00',
  dataHash: '00',
  hash: '00',
};
const pulse = { epoch: 'e1', cursor: 7, at };
const events = { epoch: 'e1', base: 7, cursor: 8, events: [entry] };
const snapshot = { epoch: 'e1', cursor: 7, at, state: initialState(), head: 'ab' };

const RUNS = { numRuns: 2_000, seed: 2_111 };

/** What is wrong with what a parser made of each: it says what it is, changes nothing, and is let through again. */
function faultsOf<T>(whole: object, parse: (said: unknown) => T | null, isSound: (parsed: T) => boolean): string[] {
  const all = fc.sample(mangled(whole), RUNS);
  const read = all.map((said) => {
    const before = JSON.stringify(said);
    const parsed = parse(said);
    const isAgain = parsed === null || JSON.stringify(parse(parsed)) === JSON.stringify(parsed);
    const isRight = isAgain && JSON.stringify(said) === before && (parsed === null || isSound(parsed));
    return { parsed, fault: isRight ? null : before };
  });
  // It would be no test if all of them were turned away, or none.
  const taken = read.filter(({ parsed }) => parsed !== null).length;
  const isMixed = taken > RUNS.numRuns / 20 && taken < (RUNS.numRuns * 19) / 20;
  return [...(isMixed ? [] : [`${taken} were taken`]), ...read.flatMap(({ fault }) => fault ?? [])];
}

const folds = (state: State): boolean => typeof evolve(state, entry) === 'object';

describe('what a server said that is not ours, or was mangled on its way', () => {
  it('[SC1] is no pulse, or one with a cursor and a time that can be', () => {
    const isSound = ({ cursor, at }: Pulse): boolean => Number.isSafeInteger(cursor) && at.length === 24;
    expect(faultsOf(pulse, parsePulse, isSound)).toEqual([]);
  });

  it('[SC1] is no batch, or one whose entries can be told apart', () => {
    const isSound = ({ events }: Events): boolean =>
      events.every(({ type, cursor }) => typeof type === 'string' && Number.isSafeInteger(cursor));
    expect(faultsOf(events, parseEvents, isSound)).toEqual([]);
  });

  it('[SC1] is no snapshot, or one on which the next entry can be folded', () => {
    expect(faultsOf(snapshot, parseSnapshot, ({ state }) => folds(state))).toEqual([]);
  });
});

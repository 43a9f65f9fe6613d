import type { LoadKind, Rule } from '#custody';
import type { Outcome } from '#wire';
import type { Reader } from './reader.js';

/** A rule said no, in exactly these words. */
export const isRefused = (outcome: Outcome, rule: Rule, words: string): void =>
  expect(outcome).toMatchObject({ status: 'refused', rule, message: words });

/** The form itself has no place for it. */
export const isUnsayable = (outcome: Outcome, words: string): void =>
  expect(outcome).toMatchObject({ status: 'malformed', problems: [{ message: words }] });

/** CH2: of its inspection this screen was sent the kind of the load, who looked and when, and nothing that could be counted. */
export function isBlindTo({ state, screen }: Reader, number: string, kind: LoadKind): void {
  const weapon = Object.values(state.weapons).find((each) => each.number === number);
  expect(weapon?.load).toEqual({ kind });
  const entries = screen.said.flatMap((said) => (said.event === 'events' ? said.events.events : []));
  const inspected = entries.findLast(({ type }) => type === 'inspect');
  expect(inspected).toMatchObject({ data: { weaponId: weapon?.weaponId, load: { kind } } });
  expect(JSON.stringify(inspected)).not.toMatch(/rounds|lotId|proved|sign|chambersSeen|salt/);
}

/** These words stood nowhere in all that was said. */
export function wasNeverSaid(all: readonly string[], words: string): void {
  expect(all).not.toEqual([]);
  expect(all.filter((line) => line.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
}

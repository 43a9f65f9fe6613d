import type { Refusal } from './refusal.js';

/** The first refusal that is one, else null: what stands first is what a person is told. */
export const first = (...refusals: (Refusal | null)[]): Refusal | null =>
  refusals.find((refusal) => refusal !== null) ?? null;

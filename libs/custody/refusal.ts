/** The rules of domain.md that refuse. */
export const RULES = [
  'CU1', 'CU2', 'CU3', 'CU4', 'CU5', 'CU6', 'CU7', 'CU8', 'CU9', 'CU10', 'CU12',
  'CH1', 'CH2', 'CH4', 'CH5', 'RD2', 'RD3', 'RD4', 'RD5', 'RD6', 'ST2', 'ST3', 'ST5', 'ST6', 'ST7', 'PE1', 'PE2', 'PE4', 'DY1', 'DY6',
] as const; // prettier-ignore
export type Rule = (typeof RULES)[number];

/** Why, closed: a program may switch over it. */
export const REASONS = [
  'wrong-state',
  'not-a-party',
  'not-an-armorer',
  'ad-may-not-hold',
  'not-an-actor',
  'actor-not-shown',
  'rehearsal-reason-wanted',
  'working-weapons-barred',
  'rounds-barred',
  'number-taken',
  'not-locked',
  'armorer-must-have-it',
  'bore-not-clear',
  'chambers-unseen',
  'magazine-unseen',
  'not-sound',
  'same-person',
  'check-lapsed',
  'not-all-proved',
  'lot-too-small',
  'lot-unproved',
  'wrong-lot-kind',
  'wrong-calibre',
  'too-many-rounds',
  'stop-stands',
  'stop-already-lifted',
  'half-already-given',
  'other-side-wanted',
  'incident-open',
  'incident-closed',
  'was-involved',
  'meeting-since-incident-wanted',
  'frozen',
  'not-frozen',
  'not-trained',
  'permit-lapsed',
  'no-meeting',
  'not-at-meeting',
  'no-such-meeting',
  'no-day',
  'no-scene',
  'in-break',
  'no-break',
  'day-begun',
  'day-wrapped',
  'weapons-out',
  'rounds-short',
  'rounds-outside',
  'more-than-outside',
  'count-too-small',
  'nothing-short',
  'short-stands',
  'concern-answered',
  'already-rolling',
  'not-rolling',
  'last-armorer',
] as const;
export type Reason = (typeof REASONS)[number];

/** A rule says no. The message is one sentence or two for a person, and says what to do instead. */
export interface Refusal {
  rule: Rule;
  reason: Reason;
  message: string;
}

/** One thing wrong with a command's shape; the path is the field's, dotted. */
export interface Problem {
  path: string;
  message: string;
}

/** What the rules say to a command. Only `accepted` changes anything. */
export type Decision<Data> =
  | { kind: 'accepted'; data: Data }
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'malformed'; problems: Problem[] }
  | { kind: 'forbidden'; message: string };

/** A refusal as a decision. */
export const refused = (refusal: Refusal): { kind: 'refused' } & Refusal => ({ kind: 'refused', ...refusal });

/** A shape that a human eye would call wrong, as a decision. */
export const malformed = (path: string, message: string): { kind: 'malformed'; problems: Problem[] } => ({
  kind: 'malformed',
  problems: [{ path, message }],
});

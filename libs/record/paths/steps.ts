import type { IncidentKind, Inspection, Lapse, Seen } from '#custody';
import type { Named, Recorded } from '../named.js';

/** RD3: what a load came to as it closed, where there was one; `short` below zero: too many. */
interface Closed {
  fired?: number;
  unloaded?: number;
  short?: number;
}

interface StepFields {
  /** CH1. It closes the load before it (RD3). Under the blind view (CH2) `seen` has the load's kind alone until it is checked. */
  inspected: { seen: Seen; endsAt: Inspection['endsAt'] } & Closed;
  /** CH2, CH3: `seen` is the AD's count, `declared` the armorer's. */
  checked: { seen: Seen; agreed: boolean; declared: Inspection };
  /** CU4, CU7. */
  issued: {
    to: Named;
    handedBy: Named;
    for: 'take' | 'rehearsal';
    rehearsalReason?: string;
    scene: string | null;
    shown: { actor: boolean; lineOfFire: boolean };
  };
  /** Back with an armorer, or where the policy lets the AD hold it with the AD; `from` is who had it. */
  back: { from: Named | null; fired?: number };
  locked: Closed;
  /** CU11. */
  sighted: { with: Named; why: string };
  /** CH4: by a break, a stop that was lifted, the wrap, or (nobody's entry, so without a cursor) by time. */
  lapsed: { lapse: Lapse };
  incident: { incidentKind: IncidentKind; what: string };
  closed: { cause: string; correction: string };
  /** ST7: the second half lets it go. */
  released: { why: string; isHalf: boolean };
  'short-answered': { answer: string };
  registered: object;
  retired: { why: string };
}

export type StepKind = keyof StepFields;

/** One thing that happened to a weapon, with who did it and where it stands in the log. */
export type PathStep<K extends StepKind = StepKind> = {
  [Kind in K]: { kind: Kind } & Omit<Recorded, 'cursor'> & { cursor: Recorded['cursor'] | null } & StepFields[Kind];
}[K];

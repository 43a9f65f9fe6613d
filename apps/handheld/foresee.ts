import { decide, type CommandBody, type CommandType, type Refusal } from '#custody';
import type { Desk } from './parts/desk.js';

/** Why something may not be done: a rule's refusal, or that this person's role never may. */
export type Bar = Pick<Refusal, 'message'> & { rule: string };

/** What the server would say to a command, by the same rules on the same state; what is hidden here (CH2) bars nothing. */
export interface Foreseen {
  bar: Bar | null;
  /** ST4: it would call a stop. */
  callsStop: boolean;
}

/** SC6: why a command would be refused, and whether it calls a stop, before anyone taps. */
export function foresee({ state, me, at }: Pick<Desk, 'state' | 'me' | 'at'>, body: CommandBody): Foreseen {
  const decision = decide<CommandType>(state, body, me, at);
  const callsStop = decision.kind === 'accepted' && 'callsStop' in decision.data && decision.data.callsStop;
  if (decision.kind === 'forbidden') return { bar: { rule: 'Who may', message: decision.message }, callsStop };
  return { bar: decision.kind === 'refused' ? { rule: decision.rule, message: decision.message } : null, callsStop };
}

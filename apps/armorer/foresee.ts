import { decide, type CommandBody, type Instant, type Person, type Refusal, type State } from '#custody';

/**
 * SC6: why the server would not take a command, before anyone sends it: the same rules on the same state. Null where it
 * would, as far as this screen can know. What it must not know (CH2) never makes it say no, since only counts are hidden.
 */
export function foresee(state: State, body: CommandBody, me: Person | null, at: Instant): Refusal | null {
  if (!me) return null;
  const decision = decide(state, body, me.personId, at);
  if (decision.kind !== 'refused') return null;
  const { rule, reason, message } = decision;
  return { rule, reason, message };
}

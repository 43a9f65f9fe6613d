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

/** ST4: whether an incident would call a stop, by the rules and not by a guess. */
export function callsStop(state: State, body: CommandBody<'report-incident'>, me: Person | null, at: Instant): boolean {
  if (!me) return false;
  const decision = decide(state, body, me.personId, at);
  return decision.kind === 'accepted' && decision.data.callsStop;
}

import { isBlind, type Audience, type State } from '#custody';
import type { KeptRefusal } from '../custody/refused.js';

/** A refusal as an audience may read it. `screen` is what the screen is called now. */
export type ToldRefusal = Omit<KeptRefusal, 'rule' | 'reason' | 'message' | 'salt'> &
  Partial<Pick<KeptRefusal, 'rule' | 'reason' | 'message' | 'salt'>> & { screen: string };

/**
 * CH2: who sees the blind view never gets a refusal's words, which may tell counts, nor the salt under its hash. While some
 * inspection is unanswered, why an armorer's inspection or anything about a lot was refused would tell of what is left in the
 * lot, so rule, reason and lot are withheld too. By the state now, as the log is.
 */
export function toldRefusal(refusal: KeptRefusal, screen: string, state: State, audience: Audience): ToldRefusal {
  if (audience === 'full') return { ...refusal, screen };
  const { message: _message, salt: _salt, ...blind } = refusal;
  const tellsOfLots = refusal.type === 'inspect' || refusal.lotId !== undefined;
  if (!tellsOfLots || !Object.values(state.weapons).some(isBlind)) return { ...blind, screen };
  const { rule: _rule, reason: _reason, lotId: _lotId, ...bare } = blind;
  return { ...bare, screen };
}

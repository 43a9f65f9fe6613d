import { first } from '../first.js';
import { barOnMove } from '../gates/move.js';
import { roundsIn } from '../lapse.js';
import { roundsBarred } from '../gates/rounds.js';
import { malformed, refused, type Problem } from '../refusal.js';
import { after } from '../time.js';
import type { Weapon } from '../weapon.js';
import { accepted, answering, fieldsOf, unknown, type Decider } from './decider.js';
import { drawBarred } from './draw.js';
import { misseen, partial } from './seen.js';

/** RD3: where rounds were in it, what was unloaded is asked for. */
export const uncounted = (weapon: Weapon, unloaded: number | undefined): Problem | null =>
  roundsIn(weapon) > 0 && unloaded === undefined
    ? { path: 'unloaded', message: `${weapon.number} was loaded: say how many rounds were unloaded.` }
    : null;

/** CH1: an armorer looks, loads and signs. When its time is up is fixed here (CH4). */
export const inspect: Decider<'inspect'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const barred = barOnMove(state, 'inspect', weapon, by, at);
  if (barred) return refused(barred);
  const problem = misseen(weapon, command) ?? uncounted(weapon, command.unloaded);
  if (problem) return malformed(problem.path, problem.message);
  const load = 'load' in command ? command.load : undefined;
  if (load && load.kind !== 'empty') {
    const lot = state.lots[load.lotId];
    if (!lot) return unknown('load.lotId', 'lot');
    const unloaded = command.unloaded ?? 0;
    const refusal = first(
      partial(weapon, command),
      roundsBarred(state, 'Leave it empty.'),
      drawBarred(state, weapon, load, lot, unloaded, by),
    );
    if (refusal) return refused(refusal);
  } else {
    const refusal = partial(weapon, command);
    if (refusal) return refused(refusal);
  }
  const lasts = load ? state.production.policy.checkLastsSeconds[load.kind] : null;
  return accepted({ ...fieldsOf(command), endsAt: after(at, lasts), ...answering(weapon) });
};

/** CH2, CH3: an AD, another person, says what was seen; whether it agrees is worked out, never asked. */
export const check: Decider<'check'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const barred = barOnMove(state, 'check', weapon, by, at);
  if (barred) return refused(barred);
  const problem = misseen(weapon, command);
  if (problem) return malformed(problem.path, problem.message);
  const refusal = partial(weapon, command);
  if (refusal) return refused(refusal);
  const { inspection } = weapon;
  if (!inspection) return unknown('weaponId', 'inspection');
  const seen = 'load' in command ? command.load : undefined;
  const agreed = seen?.kind === inspection.load?.kind && roundsIn({ load: seen }) === roundsIn(inspection);
  return accepted({ ...fieldsOf(command), agreed, inspection });
};

import { first } from '../first.js';
import { notWithArmorer } from '../gates/halves.js';
import { barOnMove } from '../gates/move.js';
import { isProducer } from '../roles.js';
import type { IncidentKind, State } from '../state.js';
import type { Weapon } from '../weapon.js';
import { fieldsOf, taken, unknown, unless, unwritten, type Decider } from './decider.js';

const CALLS_STOP: Record<IncidentKind, boolean> = {
  discharge: true,
  'live-round': true,
  injury: true,
  lost: true,
  misfire: false,
  damage: false,
};

/** ST4: the second misfire of one weapon or one lot in a day. */
function isSecondMisfire(state: State, weapon: Weapon | undefined): boolean {
  if (!weapon) return false;
  // CH2: a lot that is still withheld is not counted by, or the stop would tell which one it is.
  const lotId = weapon.isAnswered ? weapon.load?.lotId : undefined;
  return Object.values(state.incidents).some(
    (incident) =>
      incident.kind === 'misfire' &&
      incident.dayNumber === (state.day?.number ?? null) &&
      (incident.weaponId === weapon.weaponId || (lotId !== undefined && incident.lotId === lotId)),
  );
}

/** ST4: what it does by itself is fixed here, so that every view works it out alike. */
export const reportIncident: Decider<'report-incident'> = (state, command, by, at) => {
  if (state.incidents[command.incidentId]) return taken('incidentId');
  const weapon = command.weaponId === undefined ? undefined : state.weapons[command.weaponId];
  if (command.weaponId !== undefined && !weapon) return unknown('weaponId', 'weapon');
  const barred = weapon ? barOnMove(state, 'report-incident', weapon, by, at) : null;
  const callsStop = CALLS_STOP[command.kind] || (command.kind === 'misfire' && isSecondMisfire(state, weapon));
  return unless(barred, { ...fieldsOf(command), callsStop });
};

/** ST5: what called a stop is closed by someone who had no hand in it; a producer always may. */
export const closeIncident: Decider<'close-incident'> = (state, command, by) => {
  const incident = state.incidents[command.incidentId];
  if (!incident) return unknown('incidentId', 'incident');
  const weapon = incident.weaponId === undefined ? undefined : state.weapons[incident.weaponId];
  const wasInvolved =
    incident.stopId !== undefined && !isProducer(by) && (weapon?.hands ?? incident.hands ?? []).includes(by.personId);
  const lets = incident.kind === 'misfire' || incident.kind === 'damage';
  const wouldThaw = lets && weapon?.frozenBy?.every((id) => id === incident.incidentId);
  const refusal = first(
    incident.closed
      ? {
          rule: 'ST5',
          reason: 'incident-closed',
          message: 'This incident is closed already. There is nothing left to close.',
        }
      : null,
    wasInvolved
      ? {
          rule: 'ST5',
          reason: 'was-involved',
          message: 'You held, inspected or checked this weapon. Someone who did not, or a producer, closes it.',
        }
      : null,
    weapon && wouldThaw ? notWithArmorer(state, weapon) : null,
  );
  return (
    unwritten('cause', command.cause, 'Write down what caused it.') ??
    unwritten('correction', command.correction, 'Write down what was corrected.') ??
    unless(refusal, fieldsOf(command))
  );
};

/** ST7: two people let it go, after its incidents are closed and once an armorer has it. */
export const releaseWeapon: Decider<'release-weapon'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  return (
    unwritten('why', command.why, 'Write down why it may be used again.') ??
    unless(barOnMove(state, 'release-weapon', weapon, by, at), fieldsOf(command))
  );
};

import { barOnMove } from '../gates.js';
import type { IncidentKind, Person, State, Weapon } from '../state.js';
import { areBothSides, isProducer } from '../roles.js';
import { malformed, type Refusal } from '../refusal.js';
import { accepted, fieldsOf, firstOf, taken, unknown, unless, type Decider } from './decider.js';

/** ST1: anyone signed in, in one press; never refused (CU8). */
export const callStop: Decider<'call-stop'> = (_state, command) => accepted(fieldsOf(command));

/** ST3, ST7: the second half comes from another person, on the other side. */
function halfBarred(state: State, halves: string[], by: Person): Refusal | null {
  const first = halves[0] === undefined ? undefined : state.people[halves[0]];
  if (!first) return null;
  if (first.personId === by.personId)
    return {
      rule: 'ST3',
      reason: 'half-already-given',
      message: 'You gave your half already. The other half is another person’s.',
    };
  if (areBothSides(first, by)) return null;
  return {
    rule: 'ST3',
    reason: 'other-side-wanted',
    message: `${first.name} gave one half. The other comes from the other side: one armorer and one AD.`,
  };
}

/** ST3: one armorer and one AD, two people, both naming this stop. */
export const liftStop: Decider<'lift-stop'> = (state, command, by) => {
  const stop = state.stops.find((standing) => standing.stopId === command.stopId);
  if (!stop && !state.liftedStops.includes(command.stopId)) return unknown('stopId', 'stop');
  if (!stop)
    return unless(
      { rule: 'ST3', reason: 'stop-already-lifted', message: 'This stop was lifted already.' },
      fieldsOf(command),
    );
  return unless(halfBarred(state, stop.lifts, by), fieldsOf(command));
};

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

const armorerMustHaveIt = (state: State, weapon: Weapon): Refusal | null => {
  const holder = weapon.holder === null ? undefined : state.people[weapon.holder];
  const hasIt = holder?.roles.some((role) => role === 'armorer' || role === 'assistant-armorer') ?? false;
  if (hasIt) return null;
  return {
    rule: 'CU1',
    reason: 'armorer-must-have-it',
    message: `${weapon.number} is not in an armorer’s hands. An armorer takes it back first.`,
  };
};

/** ST5: what called a stop is closed by someone who had no hand in it; a producer always may. */
export const closeIncident: Decider<'close-incident'> = (state, command, by) => {
  const incident = state.incidents[command.incidentId];
  if (!incident) return unknown('incidentId', 'incident');
  const weapon = incident.weaponId === undefined ? undefined : state.weapons[incident.weaponId];
  const wasInvolved = incident.stopId !== undefined && !isProducer(by) && (weapon?.hands ?? []).includes(by.personId);
  const lets = incident.kind === 'misfire' || incident.kind === 'damage';
  const wouldThaw = lets && weapon?.frozenBy?.every((id) => id === incident.incidentId);
  const refusal = firstOf(
    incident.closed ? { rule: 'ST5', reason: 'incident-closed', message: 'This incident is closed already.' } : null,
    wasInvolved
      ? {
          rule: 'ST5',
          reason: 'was-involved',
          message: 'You held, inspected or checked this weapon. Someone who did not, or a producer, closes it.',
        }
      : null,
    weapon && wouldThaw ? armorerMustHaveIt(state, weapon) : null,
  );
  return unless(refusal, fieldsOf(command));
};

/** ST7: two people let it go, after its incidents are closed and once an armorer has it. */
export const releaseWeapon: Decider<'release-weapon'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const isOpen = (weapon.frozenBy ?? []).some((id) => !state.incidents[id]?.closed);
  const refusal = firstOf(
    barOnMove(state, 'release-weapon', weapon, by, at),
    isOpen
      ? { rule: 'ST7', reason: 'incident-open', message: `An incident with ${weapon.number} is open. Close it first.` }
      : null,
    armorerMustHaveIt(state, weapon),
    halfBarred(state, weapon.releases ?? [], by),
  );
  return unless(refusal, fieldsOf(command));
};

/** RD3: an answer in writing for what is short. */
export const answerShort: Decider<'answer-short'> = (state, command) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  if (command.answer.trim() === '') return malformed('answer', 'An answer in writing is wanted.');
  const refusal: Refusal | null = weapon.short
    ? null
    : { rule: 'RD3', reason: 'nothing-short', message: `Nothing is short of ${weapon.number}.` };
  return unless(refusal, fieldsOf(command));
};

import type { IncidentKind, Weapon } from '#custody';
import { INCIDENT_WORDS } from '#ui/words';

/** ST4: what a report does by itself, in words. */
export function followsFrom(kind: IncidentKind, hasWeapon: boolean): string {
  const freezes = hasWeapon ? 'freezes the weapon' : 'is recorded';
  if (kind === 'misfire') return `It ${freezes}. A second misfire in a day calls a STOP.`;
  if (kind === 'damage') return `It ${freezes}.`;
  return hasWeapon ? 'It calls a STOP and freezes the weapon.' : 'It calls a STOP.';
}

/** What the button says back, or what is still to be said. */
export function incidentSentence(
  kind: IncidentKind | null,
  what: string,
  weapon: Pick<Weapon, 'number'> | null,
): string {
  if (kind === null) return 'Still to say: what kind';
  if (what.trim() === '') return 'Still to say: what happened';
  return `Report: ${INCIDENT_WORDS[kind].toLowerCase()}${weapon ? `, ${weapon.number}` : ''}`;
}

import type { IncidentKind } from '#custody';

/** What most often happened, in one tap, so that a gloved hand need not write; own words are always open. */
export const INCIDENT_PHRASES: Record<IncidentKind, readonly string[]> = {
  misfire: ['It did not fire', 'It jammed'],
  discharge: ['It fired by itself', 'It fired on the wrong cue'],
  'live-round': ['Found in a weapon', 'Found among the dummies'],
  injury: ['Hurt, the medic is called'],
  lost: ['Not where it should be', 'Nobody knows who has it'],
  damage: ['It is broken', 'It was dropped'],
};

interface Follows {
  kind: IncidentKind;
  /** The board number of its weapon; undefined where it names none. */
  number?: string | undefined;
  callsStop: boolean;
}

/** ST4: what a report does by itself, said before it is sent. */
export function incidentDoes({ kind, number, callsStop }: Follows): string {
  const freezes = number === undefined ? '' : `${number} is frozen as it is, with whoever has it`;
  const after = 'Nothing is issued until its cause and correction are written down and a safety meeting was held.';
  if (callsStop) {
    const second = kind === 'misfire' ? 'It is the second today: it ' : 'It ';
    return `${second}calls a STOP. ${freezes ? `${freezes}. ` : ''}${after}`;
  }
  const next = kind === 'misfire' ? ' A second misfire today calls a STOP.' : '';
  return freezes ? `${freezes}. No STOP is called.${next}` : `It is recorded. No STOP is called.${next}`;
}

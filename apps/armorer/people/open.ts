import type { Lapsing, PersonId } from '#custody';
import type { Pane } from '../place.js';

/** What somebody was trained on: `type:…` or `weapon:…`, so that one list holds both. */
export type On = `type:${string}` | `weapon:${string}`;

/** What may be open beside the people. */
export type Open =
  | { kind: 'add' | 'meeting' }
  | { kind: 'amend' | 'pin'; personId: PersonId }
  /** PE1, PE3: of who is ticked, or of one person again on what lapses. */
  | { kind: 'train'; again: { personId: PersonId; on: On } | null };

/** The words of the address that open it. */
export function paneOf(open: Open): Pane {
  if (open.kind === 'train') return open.again ? [open.kind, open.again.personId, open.again.on] : [open.kind];
  return 'personId' in open ? [open.kind, open.personId] : [open.kind];
}

const isOn = (word: string): word is On => word.startsWith('type:') || word.startsWith('weapon:');

/** What those words open; null for none, and for what names nothing. */
export function openAt([kind, personId, on = '']: Pane): Open | null {
  if (kind === 'add' || kind === 'meeting') return { kind };
  if (kind === 'train') return { kind, again: personId !== undefined && isOn(on) ? { personId, on } : null };
  return (kind === 'amend' || kind === 'pin') && personId !== undefined ? { kind, personId } : null;
}

/** PE3: what is to be trained again; null for a permit, which the armorer's authority renews. */
export function onOf(what: Lapsing['what']): On | null {
  if (what === 'permit') return null;
  return 'weaponType' in what ? `type:${what.weaponType}` : `weapon:${what.weaponId}`;
}

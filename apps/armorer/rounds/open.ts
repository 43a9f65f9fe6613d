import type { LotId, PersonId } from '#custody';
import type { Pane } from '../place.js';
import type { Owed } from './rounds.view.js';

/** What may be open beside the rounds. */
export type Open =
  | { kind: 'add' }
  | { kind: 'prove' | 'give' | 'story'; lotId: LotId }
  | { kind: 'back'; lotId: LotId; personId: PersonId }
  | { kind: 'answer'; owed: Pick<Owed, 'of' | 'id'> };

/** The words of the address that open it. */
export function paneOf(open: Open): Pane {
  switch (open.kind) {
    case 'add':
      return [open.kind];
    case 'prove':
    case 'give':
    case 'story':
      return [open.kind, open.lotId];
    case 'back':
      return [open.kind, open.lotId, open.personId];
    case 'answer':
      return [open.kind, open.owed.of, open.owed.id];
  }
}

/** What those words open; null for none, and for what names nothing. */
export function openAt([kind, first, second]: Pane): Open | null {
  if (kind === 'add') return { kind };
  if (first === undefined) return null;
  if (kind === 'prove' || kind === 'give' || kind === 'story') return { kind, lotId: first };
  if (second === undefined) return null;
  if (kind === 'back') return { kind, lotId: first, personId: second };
  if (kind !== 'answer' || !(first === 'weapon' || first === 'lot' || first === 'person')) return null;
  return { kind, owed: { of: first, id: second } };
}

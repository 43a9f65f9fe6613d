import { allowedMoves, type Instant, type Move, type PersonId, type Refusal, type State, type Weapon } from '#custody';
import {
  age,
  frozenWaitsFor,
  holderWords,
  lapseWords,
  nameOf,
  STATUS_WORDS,
  timeOfDay,
  warningWords,
  WEAPON_KIND_WORDS,
} from '#ui/words';
import { lapseOf } from '#custody';

/** A weapon's own page: what it is, where, who saw it, and what this person may do. */
export interface WeaponView {
  weapon: Weapon;
  kindLine: string;
  whereLine: string;
  /** "Inspected by H. Ortiz 14:02", "Checked by R. Cole 14:05 · ends 14:32". */
  path: string[];
  note: string | null;
  /** ST7: grey, since all there is to do is to leave it as it is. */
  isFrozen: boolean;
  moves: Partial<Record<Move, { bar: Refusal | null }>>;
}

/** "Blank-firing · S/N 4471 · .45". */
export const kindLine = (weapon: Pick<Weapon, 'kind' | 'serial'> & { calibre?: string | undefined }): string =>
  [WEAPON_KIND_WORDS[weapon.kind], weapon.serial ? `S/N ${weapon.serial}` : '', weapon.calibre ?? '']
    .filter(Boolean)
    .join(' · ');

/** CH6: how long the check still holds, or since when it does not. */
export function endsWords(state: State, weapon: Weapon, at: Instant): string | null {
  const lapse = lapseOf(weapon, at);
  if (lapse) return lapseWords(lapse);
  const endsAt = weapon.inspection?.endsAt;
  const isWaiting = weapon.status === 'inspected' || weapon.status === 'with-ad';
  if (!isWaiting || !endsAt) return null;
  return `Holds until ${timeOfDay(endsAt, state.production.timeZone)}, ${age(at, endsAt)} left`;
}

function pathOf(state: State, weapon: Weapon, at: Instant): string[] {
  const { inspection, check, issued, sighted } = weapon;
  const zone = state.production.timeZone;
  const lines: string[] = [];
  if (inspection) lines.push(`Inspected by ${nameOf(state, inspection.by)}, ${timeOfDay(inspection.at, zone)}`);
  if (check)
    lines.push(
      `${check.agreed ? 'Checked' : 'Counted otherwise'} by ${nameOf(state, check.by)}, ${timeOfDay(check.at, zone)}`,
    );
  if (issued)
    lines.push(`Handed over by ${nameOf(state, issued.handedBy)} for a ${issued.for}, ${timeOfDay(issued.at, zone)}`);
  if (sighted) lines.push(`Seen here by ${nameOf(state, sighted.by)}, ${timeOfDay(sighted.at, zone)}: ${sighted.why}`);
  const ends = endsWords(state, weapon, at);
  return ends ? [...lines, ends] : lines;
}

export function weaponView(state: State, me: PersonId, weapon: Weapon, at: Instant): WeaponView {
  const moves: WeaponView['moves'] = {};
  for (const offer of allowedMoves(state, me, weapon.weaponId, at)) moves[offer.type] = { bar: offer.refusal };
  const isFrozen = weapon.status === 'out-of-service';
  const warning = warningWords(state, weapon, at);
  const where =
    weapon.holder === null ? STATUS_WORDS.locked : `${STATUS_WORDS[weapon.status]} · ${holderWords(state, weapon)}`;
  return {
    weapon,
    kindLine: kindLine(weapon),
    whereLine: `${where} · ${age(weapon.since, at)}`,
    path: pathOf(state, weapon, at),
    note: isFrozen ? `${warning}. ${frozenWaitsFor(state, weapon)}` : warning,
    isFrozen,
    moves,
  };
}

import {
  accountedFor,
  barOnLot,
  inGuns,
  isBlind,
  isWithheld,
  outsideOf,
  remaining,
  type Lot,
  type LotId,
  type PersonId,
  type Refusal,
  type State,
  type Weapon,
  type WeaponId,
} from '#custody';
import type { LotLine } from '#record';
import { byNumber, CHARGE_MARKS, nameOf, shortWords, SIGN_WORDS, timeOfDay } from '#ui/words';

export interface LotRow {
  lotId: LotId;
  /** "Blank ½ .45, B-07". */
  name: string;
  supplier: string;
  inGuns: number;
  outside: number;
  fired: number;
  back: number;
  short: number;
  /** RD3: how much of what is short somebody answered for, in words; null where nothing is short or it is not known here. */
  answered: string | null;
  isOwed: boolean;
  left: number;
  of: number;
  /** RD4: by whom, when and by which sign each was proved; null where nobody did. */
  proved: string | null;
  /** RD4: in words, where it may not be loaded from yet. */
  withheld: string | null;
  /** RD6, SC6: why no round of it may be given out now; null where it may. */
  bar: Refusal | null;
}

const nameOfLot = (lot: Lot): string =>
  `${lot.kind === 'dummy' ? 'Dummy' : 'Blank'}${lot.charge ? ` ${CHARGE_MARKS[lot.charge]}` : ''} ${lot.calibre}, ${lot.label}`;

function withheldTold(lot: Lot): string | null {
  if (!isWithheld(lot)) return null;
  if (!lot.proved) return `RD4 withheld: none of ${lot.rounds} proved`;
  return `RD4 withheld: ${lot.proved.proved} of ${lot.rounds} proved, ${lot.proved.counted} counted`;
}

function provedTold(state: State, { proved }: Lot): string | null {
  if (!proved) return null;
  const time = timeOfDay(proved.at, state.production.timeZone);
  return `${proved.proved} proved (${SIGN_WORDS[proved.sign].toLowerCase()}), ${proved.counted} counted by ${nameOf(state, proved.by)}, ${time}`;
}

/** RD3: how many rounds of a lot the loads of weapons left short and nobody answered for; null where that is not known. */
export type OpenShort = (lotId: LotId) => number | null;

/** The same, out of the lot's whole story. */
export function openShortOf(story: readonly LotLine[]): number {
  const open = new Map<WeaponId, number>();
  for (const line of story) {
    if (line.kind === 'closed') open.set(line.weaponId, (open.get(line.weaponId) ?? 0) + line.short);
    if (line.kind === 'answered' && line.of === 'weapon') open.delete(line.weaponId);
  }
  return [...open.values()].reduce((sum, short) => sum + short, 0);
}

function answeredTold(state: State, lot: Lot, openShort: OpenShort): Pick<LotRow, 'answered' | 'isOwed'> {
  const short = lot.short + (lot.missing ?? 0);
  if (short === 0) return { answered: null, isOwed: false };
  const ofLoads = openShort(lot.lotId) ?? (shortWeapons(state).length === 0 ? 0 : null);
  if (ofLoads === null) return { answered: null, isOwed: true };
  const open = ofLoads + (lot.missing ?? 0);
  if (open === 0) return { answered: 'answered for', isOwed: false };
  return { answered: open === short ? 'not answered for' : `${open} not answered for`, isOwed: true };
}

/** RD2: where the rounds of each lot are. */
export const lotRows = (state: State, openShort: OpenShort = () => null): LotRow[] =>
  Object.values(state.lots)
    .map((lot) => ({
      lotId: lot.lotId,
      name: nameOfLot(lot),
      supplier: lot.supplier,
      inGuns: inGuns(state, lot),
      outside: outsideOf(lot),
      fired: lot.fired,
      back: lot.back,
      short: lot.short + (lot.missing ?? 0),
      ...answeredTold(state, lot, openShort),
      left: remaining(state, lot),
      of: lot.rounds,
      proved: provedTold(state, lot),
      withheld: withheldTold(lot),
      bar: barOnLot(state, lot),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** CH2: whether rounds may be in weapons of which this view is told the kind alone; what is left then counts them. */
export const isHidingRounds = (state: State): boolean =>
  Object.values(state.weapons).some(
    ({ load, ...weapon }) =>
      isBlind(weapon) && load !== undefined && load.kind !== 'empty' && load.rounds === undefined,
  );

/** RD3: the weapons whose rounds are short and nobody answered for it yet. */
export const shortWeapons = (state: State): Weapon[] =>
  Object.values(state.weapons)
    .filter((weapon) => weapon.short)
    .toSorted(byNumber);

/** RD3, RD6: whose rounds are short, or not counted back yet. */
export interface Owed {
  of: 'weapon' | 'lot' | 'person';
  id: string;
  name: string;
  what: string;
}

/** RD3: what is short and unanswered, by weapon and by lot. */
export const shorts = (state: State): Owed[] => [
  ...shortWeapons(state).map(({ weaponId, number, short = 0 }) => ({
    of: 'weapon' as const,
    id: weaponId,
    name: number,
    what: shortWords(short),
  })),
  ...Object.values(state.lots)
    .filter(({ missing }) => missing)
    .map(({ lotId, label, missing = 0 }) => ({
      of: 'lot' as const,
      id: lotId,
      name: `Lot ${label}`,
      what: shortWords(missing),
    })),
];

/** RD6: who has rounds outside weapons, of which lot and how many. */
export interface Outside {
  lotId: LotId;
  label: string;
  personId: PersonId;
  name: string;
  rounds: number;
}

export const outsideRows = (state: State): Outside[] =>
  Object.values(state.lots)
    .flatMap(({ lotId, label, outside }) =>
      Object.entries(outside).map(([personId, rounds]) => ({
        lotId,
        label,
        personId,
        name: nameOf(state, personId),
        rounds,
      })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.label.localeCompare(b.label));

/** What one weapon, lot or person owes now; null where that was answered for or counted back meanwhile. */
export function owedBy(state: State, { of, id }: Pick<Owed, 'of' | 'id'>): Owed | null {
  if (of !== 'person') return shorts(state).find((owed) => owed.of === of && owed.id === id) ?? null;
  const outside = outsideRows(state).find(({ personId }) => personId === id);
  return outside ? { of, id, name: outside.name, what: 'rounds not counted back' } : null;
}

/** RD4: what a count of the whole lot should come to, and where all of that is. */
export function countWanted(state: State, lot: Lot): string {
  const parts = [
    inGuns(state, lot) > 0 ? `${inGuns(state, lot)} in weapons` : '',
    outsideOf(lot) > 0 ? `${outsideOf(lot)} with people` : '',
  ].filter(Boolean);
  // CH2: a blind view is not told how many are in weapons, so it may not say a number either.
  const known = parts.length === 0 ? 'none are out' : `${parts.join(' and ')} among them`;
  const among = isHidingRounds(state) ? 'those in weapons and with people among them' : known;
  return `Count the whole lot: ${accountedFor(lot)} should be there, ${among}.`;
}

/** RD4: what a count comes to, said before it is signed; null where it comes out right. */
export function countDiffers(lot: Lot, counted: number): string | null {
  const missing = accountedFor(lot) - counted;
  if (missing === 0) return null;
  return `${shortWords(missing)}. It bars the wrap until it is counted right or answered for in writing (RD3).`;
}

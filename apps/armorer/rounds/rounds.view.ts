import { inGuns, isWithheld, remaining, type Lot, type LotId, type State, type Weapon } from '#custody';
import { byNumber, CHARGE_MARKS } from '#ui/words';

export interface LotRow {
  lotId: LotId;
  /** "Blank ½ .45, B-07". */
  name: string;
  inGuns: number;
  fired: number;
  back: number;
  short: number;
  left: number;
  of: number;
  /** RD4: in words, where it may not be loaded from yet. */
  withheld: string | null;
}

const nameOfLot = (lot: Lot): string =>
  `${lot.kind === 'dummy' ? 'Dummy' : 'Blank'}${lot.charge ? ` ${CHARGE_MARKS[lot.charge]}` : ''} ${lot.calibre}, ${lot.label}`;

function withheldTold(lot: Lot): string | null {
  if (!isWithheld(lot)) return null;
  if (!lot.proved) return `RD4 withheld: none of ${lot.rounds} proved`;
  return `RD4 withheld: ${lot.proved.proved} of ${lot.rounds} proved, ${lot.proved.counted} counted`;
}

/** RD2: where the rounds of each lot are. */
export const lotRows = (state: State): LotRow[] =>
  Object.values(state.lots)
    .map((lot) => ({
      lotId: lot.lotId,
      name: nameOfLot(lot),
      inGuns: inGuns(state, lot),
      fired: lot.fired,
      back: lot.back,
      short: lot.short,
      left: remaining(state, lot),
      of: lot.rounds,
      withheld: withheldTold(lot),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** RD3: the weapons whose rounds are short and nobody answered for it yet. */
export const shortWeapons = (state: State): Weapon[] =>
  Object.values(state.weapons)
    .filter((weapon) => weapon.short)
    .toSorted(byNumber);

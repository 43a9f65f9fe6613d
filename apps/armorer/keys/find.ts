import type { State, Weapon, WeaponId } from '#custody';

type Weapons = Pick<State, 'weapons'>;

/** A number as it is compared: "7" finds "07", "a1" finds "A1". */
const plain = (number: string): string =>
  number
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, '');

/** The weapon with this board number, however it was typed. An exact spelling goes before one that only means the same. */
export function byBoardNumber(state: Weapons, number: string): Weapon | null {
  const weapons = Object.values(state.weapons);
  const typed = number.trim().toLowerCase();
  return (
    weapons.find((weapon) => weapon.number.toLowerCase() === typed) ??
    weapons.find((weapon) => plain(weapon.number) === plain(number)) ??
    null
  );
}

function idIn(text: string): WeaponId | null {
  const query = text.indexOf('?');
  return query === -1 ? null : new URLSearchParams(text.slice(query + 1).replace(/#.*$/, '')).get('weapon');
}

/** What a scanner or a camera read: a QR code's address that ends in `?weapon=…`, a weapon's id, its number or its serial. */
export function weaponScanned(state: Weapons, text: string): Weapon | null {
  const read = text.trim();
  const id = idIn(read) ?? read;
  return (
    state.weapons[id] ??
    byBoardNumber(state, id) ??
    Object.values(state.weapons).find((weapon) => weapon.serial?.toLowerCase() === read.toLowerCase()) ??
    null
  );
}

/** Whether the find box keeps a weapon in sight: its number begins so, or its words hold what was typed. */
export function isFoundBy(weapon: Weapon, holderName: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  if (plain(weapon.number).startsWith(plain(wanted)) || weapon.number.toLowerCase().startsWith(wanted)) return true;
  if (/^\d+$/.test(wanted)) return weapon.serial?.toLowerCase().startsWith(wanted) ?? false;
  const words = [weapon.name, weapon.weaponType, weapon.serial ?? '', weapon.owner ?? '', holderName];
  return wanted.length > 1 && words.some((word) => word.toLowerCase().includes(wanted));
}

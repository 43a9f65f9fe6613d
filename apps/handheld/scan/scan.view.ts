import type { State, Weapon } from '#custody';

/** Numbers are one to four characters (CU10); letters as they are read aloud, whatever their case. */
const sameNumber = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase();

const stripped = (text: string): string => text.trim().replace(/^0+(?=.)/, '');

/**
 * The weapon that a label or a typed number names: its number, with or without leading zeros, its serial, its id, or an
 * address of ours that ends in one of them (`…/weapon/07`, `…?weapon=07`).
 */
export function findScanned(state: Pick<State, 'weapons'>, text: string): Weapon | null {
  const weapons = Object.values(state.weapons);
  const said = lastPart(text);
  return (
    weapons.find((weapon) => weapon.weaponId === said) ??
    weapons.find((weapon) => sameNumber(weapon.number, said)) ??
    weapons.find((weapon) => sameNumber(stripped(weapon.number), stripped(said))) ??
    weapons.find((weapon) => weapon.serial !== undefined && sameNumber(weapon.serial, said)) ??
    null
  );
}

/** The weapons whose number begins as typed, with or without its leading zeros; none while nothing is typed. */
export function startingWith(state: Pick<State, 'weapons'>, typed: string): Weapon[] {
  const said = typed.trim().toUpperCase();
  if (said === '') return [];
  return Object.values(state.weapons).filter(({ number }) => {
    const whole = number.toUpperCase();
    return whole.startsWith(said) || stripped(whole).startsWith(said);
  });
}

function lastPart(text: string): string {
  if (!/^https?:\/\//i.test(text.trim())) return text.trim();
  try {
    const url = new URL(text.trim());
    return url.searchParams.get('weapon') ?? decodeURIComponent(url.pathname.split('/').findLast(Boolean) ?? '');
  } catch {
    return text.trim();
  }
}

/** Why there is no camera, and what to do; null where it may be asked for. */
export function cameraBar(page: { isSecure: boolean; hasCameraApi: boolean }, secureUrl: string | null): string | null {
  if (!page.isSecure)
    return secureUrl ? `The camera needs https: open ${secureUrl}` : 'The camera needs an https address.';
  return page.hasCameraApi ? null : 'This browser gives no camera. Type the number.';
}

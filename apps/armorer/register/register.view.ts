import { isWorking, WEAPON_KINDS, type CommandBody, type Weapon, type WeaponId, type WeaponKind } from '#custody';
import { WEAPON_KIND_WORDS } from '#ui/words';

/** A weapon's description as the form has it. */
export interface WeaponFields {
  number: string;
  name: string;
  kind: WeaponKind;
  weaponType: string;
  chambers: string;
  magazine: string;
  calibre: string;
  serial: string;
  owner: string;
}

export const KIND_OPTIONS = WEAPON_KINDS.map((value) => ({ value, text: WEAPON_KIND_WORDS[value] }));

const NEW: WeaponFields = {
  number: '',
  name: '',
  kind: 'blank-firing',
  weaponType: '',
  chambers: '6',
  magazine: '',
  calibre: '',
  serial: '',
  owner: '',
};

/** The next number of a row: "07" → "08", "A9" → "A10"; one without figures is left to be typed. */
export function nextNumber(number: string): string {
  const figures = /\d+$/.exec(number)?.[0];
  if (!figures) return '';
  const next = String(Number(figures) + 1).padStart(figures.length, '0');
  const all = number.slice(0, -figures.length) + next;
  return all.length > 4 ? '' : all;
}

/** What the next one of a row starts with: all but the number, which goes on, and the serial, which is its own. */
export const nextOfRow = (fields: WeaponFields): WeaponFields => ({
  ...fields,
  number: nextNumber(fields.number),
  serial: '',
});

export const weaponFields = (weapon: Weapon | null): WeaponFields =>
  weapon
    ? {
        number: weapon.number,
        name: weapon.name,
        kind: weapon.kind,
        weaponType: weapon.weaponType,
        chambers: String(weapon.chambers),
        magazine: weapon.magazine === undefined ? '' : String(weapon.magazine),
        calibre: weapon.calibre ?? '',
        serial: weapon.serial ?? '',
        owner: weapon.owner ?? '',
      }
    : NEW;

const described = (fields: WeaponFields) => ({
  number: fields.number.trim(),
  name: fields.name.trim(),
  kind: fields.kind,
  weaponType: fields.weaponType.trim(),
  chambers: isWorking(fields) ? Number(fields.chambers) : 0,
});

const OPTIONAL = ['calibre', 'serial', 'owner'] as const;

const magazineOf = (fields: WeaponFields): number | null =>
  fields.magazine.trim() === '' || Number(fields.magazine) === 0 ? null : Number(fields.magazine);

export function registerCommand(weaponId: WeaponId, fields: WeaponFields): CommandBody<'register-weapon'> {
  const magazine = magazineOf(fields);
  const given = OPTIONAL.filter((name) => fields[name].trim() !== '');
  return {
    type: 'register-weapon',
    weaponId,
    ...described(fields),
    ...(magazine === null ? {} : { magazine }),
    ...Object.fromEntries(given.map((name) => [name, fields[name].trim()])),
  };
}

/** Only what was changed; null takes a field away. */
export function amendCommand(weapon: Weapon, fields: WeaponFields): CommandBody<'amend-weapon'> | null {
  const next = {
    ...described(fields),
    magazine: magazineOf(fields),
    ...Object.fromEntries(OPTIONAL.map((name) => [name, fields[name].trim() || null])),
  };
  const was: Record<string, unknown> = { ...weapon };
  const changed = Object.entries(next).filter(([name, value]) => (was[name] ?? null) !== value);
  if (changed.length === 0) return null;
  return { type: 'amend-weapon', weaponId: weapon.weaponId, ...Object.fromEntries(changed) };
}

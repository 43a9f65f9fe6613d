import { CHARGES, ROLES, WEAPON_KINDS, type CommandBody, type Role, type WeaponKind } from '#custody';
import { WEAPON_KIND_WORDS } from '#ui/words';
import type { ImportedType } from '#wire';
import type { ListTab } from '../place.js';
import { countOf, dayOf, oneOf, plain, textOf, type ReadValue, type Value } from './field-values.js';

/** A field of a list's command, and how a column of a file comes to it. */
export interface ListField {
  name: string;
  label: string;
  isRequired: boolean;
  /** What a column's heading may say for it, in words as `plain` leaves them. */
  headings: readonly string[];
  read: ReadValue;
}

/** A list of one kind: the command that each row becomes, and its fields in the order in which they are shown. */
export interface ListOf {
  type: ImportedType;
  idField: 'weaponId' | 'lotId' | 'personId';
  one: string;
  many: string;
  fields: readonly ListField[];
}

const name = textOf(200);
const field = (name: string, label: string, isRequired: boolean, headings: string, read: ReadValue): ListField => ({
  name,
  label,
  isRequired,
  headings: [label, ...headings.split(', ')].map(plain),
  read,
});

const MORE_KIND_WORDS: Record<WeaponKind, readonly string[]> = {
  real: ['firearm', 'live-fire firearm', 'gun'],
  'blank-firing': ['blank', 'blanks', 'blank fire', 'blank firer', 'blank gun', 'bfg'],
  replica: ['non-firing', 'non-gun', 'dummy gun', 'denix', 'solid'],
  airsoft: ['soft air', 'bb', 'gas'],
  rubber: ['foam', 'stunt'],
  blade: ['knife', 'sword', 'edged'],
};

const kind = oneOf<WeaponKind>(
  WEAPON_KINDS.map((each) => [each, each, WEAPON_KIND_WORDS[each], ...MORE_KIND_WORDS[each]] as const),
  'real, blank-firing, replica, airsoft, rubber or blade',
);

const ROLE_WORDS_OF: Record<Role, readonly string[]> = {
  armorer: ['armourer', 'head armorer', 'head armourer', 'property master', 'key armorer'],
  'assistant-armorer': ['assistant armourer', 'asst armorer', 'asst armourer', 'second armorer'],
  'first-ad': ['1st ad', 'first assistant director', '1st assistant director', '1ad'],
  'second-ad': ['2nd ad', 'second assistant director', '2nd assistant director', '2ad'],
  actor: ['actress', 'cast', 'performer', 'background', 'extra', 'stunt'],
  producer: ['line producer', 'upm'],
  crew: ['crew member', 'grip', 'camera', 'props'],
};

const role = oneOf<Role>(
  ROLES.map((each) => [each, each, ...ROLE_WORDS_OF[each]] as const),
  'armorer, assistant armorer, 1st AD, 2nd AD, actor, producer or crew; several apart by a slash',
  (word) => (word === 'ad' ? 'is “AD”: say whether 1st AD or 2nd AD.' : null),
);

/** "1st AD / crew": several roles of one person, each once. */
function roles(text: string): Value<Role[]> {
  const found = new Set<Role>();
  for (const word of text.split(/[/;,|&+]|\band\b/i).map((each) => each.trim())) {
    if (word === '') continue;
    const one = role(word);
    if ('problem' in one) return one;
    found.add(one.value);
  }
  return found.size === 0 ? { problem: 'names no role.' } : { value: [...found] };
}

/** RD1: there is no word for a live round here, and whoever writes one is told. */
const lotKind = oneOf<'dummy' | 'blank'>(
  [
    ['dummy', 'dummy', 'dummies', 'dummy round', 'dummy rounds', 'inert'],
    ['blank', 'blank', 'blanks', 'blank round', 'blank rounds'],
  ],
  'dummy or blank',
  (word) => (/\b(live|ball|real)\b/.test(word) ? 'is a live round’s: those have no place on a set (RD1).' : null),
);

const CHARGE_WORDS = { full: ['full load', '1/1', '1', '100'], half: ['half load', '1/2', '½', '50'], quarter: ['quarter load', '1/4', '¼', '25'] }; // prettier-ignore
const charge = oneOf(
  CHARGES.map((each) => [each, each, ...CHARGE_WORDS[each]] as const),
  'full, half or quarter',
);

const known = oneOf<boolean>(
  [
    [true, 'yes', 'y', 'true', '1', 'known', 'one known supplier'],
    [false, 'no', 'n', 'false', '0', 'unknown', 'mixed', 'unknown or mixed'],
  ],
  'yes or no',
);

/** Each kind of list; `required` is what the station's own forms want too. */
export const LISTS: Record<ListTab, ListOf> = {
  weapons: {
    type: 'register-weapon',
    idField: 'weaponId',
    one: 'weapon',
    many: 'weapons',
    fields: [
      field('number', 'Number', true, 'nr, no, no., num, #, board number, prop number, weapon number, id', textOf(4)),
      field('name', 'Name', true, 'model, make, make and model, weapon, description, title', name),
      field('kind', 'Kind', true, 'category, class, what', kind),
      field('weaponType', 'Type', true, 'weapon type, weapontype, action', name),
      field('chambers', 'Chambers', false, 'chamber, capacity, cylinder', countOf(0, 100)),
      field('magazine', 'Magazine', false, 'mag, magazine capacity', countOf(0, 1000)),
      field('calibre', 'Calibre', false, 'caliber, cal, cal., bore, gauge', name),
      field('serial', 'Serial', false, 'serial number, serial no, s/n, sn', name),
      field('owner', 'Owner', false, 'rental house, hire house, from, supplier, belongs to', name),
    ],
  },
  rounds: {
    type: 'add-lot',
    idField: 'lotId',
    one: 'lot',
    many: 'lots',
    fields: [
      field('label', 'Label', true, 'lot, name, box, lot label, lot number, description', name),
      field('kind', 'Kind', true, 'type, round, rounds kind, what', lotKind),
      field('charge', 'Charge', false, 'load, powder, strength', charge),
      field('calibre', 'Calibre', true, 'caliber, cal, cal., gauge', name),
      field('supplier', 'Supplier', true, 'from, source, vendor, bought from, maker', name),
      field('rounds', 'Rounds', true, 'count, quantity, qty, how many, number, number of rounds', countOf(1, 1_000_000)),
      field('knownSource', 'Source known', true, 'known source, knownsource, known, one known supplier', known),
    ],
  },
  people: {
    type: 'add-person',
    idField: 'personId',
    one: 'person',
    many: 'people',
    fields: [
      field('name', 'Name', true, 'person, full name, who, crew member, performer', name),
      field('roles', 'Roles', true, 'role, job, position, department, function', roles),
      field('permitEnds', 'Permit good through', false, 'permit, permit ends, permitends, permit until, permit expires', dayOf),
    ],
  },
}; // prettier-ignore

/** What no single cell can say wrong: fields that are wanted because of another. */
export function problemsBetween(body: CommandBody<ImportedType>): { field: string; problem: string }[] {
  if (body.type === 'add-lot' && body.kind === 'blank' && body.charge === undefined)
    return [{ field: 'charge', problem: 'is wanted for blanks: full, half or quarter.' }];
  return [];
}

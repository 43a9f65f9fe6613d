import type { CommandFields } from './command.js';

type Person = Omit<CommandFields['add-person'], 'personId'>;
type WeaponFields = Omit<CommandFields['register-weapon'], 'weaponId'>;
type LotFields = Omit<CommandFields['add-lot'], 'lotId'>;

const crew = (name: string): Person => ({ name, roles: ['crew'] });

/** Everybody at the sample but its first armorer. */
export const CREW: readonly Person[] = [
  { name: 'R. Cole', roles: ['first-ad'] },
  { name: 'L. Okafor', roles: ['second-ad'] },
  { name: 'J. Reyes', roles: ['assistant-armorer'] },
  { name: 'P. Lindqvist', roles: ['producer'] },
  { name: 'A. Marsh', roles: ['actor'] },
  { name: 'T. Vance', roles: ['actor'] },
  { name: 'E. Boone', roles: ['actor'] },
  { name: 'M. Sato', roles: ['actor'] },
  ...[
    'D. Abara',
    'G. Brandt',
    'C. Ibarra',
    'N. Novak',
    'S. Whitlock',
    'K. Lund',
    'F. Marchetti',
    'B. Osei',
    'W. Tran',
    'I. Petrov',
    'O. Haugen',
    'Y. Demir',
    'R. Quist',
    'V. Amado',
    'Z. Farrow',
    'H. Blum',
    'U. Castillo',
    'E. Sørensen',
    'J. Mbeki',
    'T. Aldous',
    'L. Greene',
    'A. Rossi',
    'P. Dunne',
  ].map(crew),
];

const revolver = { kind: 'blank-firing', weaponType: 'single-action revolver', chambers: 6, calibre: '.45' } as const;
const rifle = { kind: 'blank-firing', weaponType: 'lever-action rifle', chambers: 1, calibre: '.44' } as const;

/** The fifteen weapons of the sample. */
export const WEAPONS: readonly WeaponFields[] = [
  { number: '01', name: 'Colt SAA .45', ...revolver, serial: '2281' },
  { number: '02', name: 'Colt SAA .45', ...revolver, serial: '2284' },
  { number: '03', name: 'Winchester 1873', ...rifle, magazine: 12, serial: 'W-118' },
  { number: '04', name: 'Winchester 1873', ...rifle, magazine: 12, serial: 'W-121' },
  { number: '05', name: 'Colt SAA .45', ...revolver, serial: '2286' },
  { number: '06', name: 'Colt SAA .45', ...revolver, serial: '2287' },
  { number: '07', name: 'Colt SAA .45', ...revolver, serial: '2290' },
  { number: '08', name: 'Remington 1858', ...revolver, calibre: '.44', serial: 'R-077' },
  { number: '09', name: 'Remington 1858', ...revolver, calibre: '.44', serial: 'R-078' },
  {
    number: '10',
    name: 'Coach gun',
    ...rifle,
    weaponType: 'side-by-side shotgun',
    chambers: 2,
    calibre: '12',
    serial: 'C-4',
  },
  { number: '11', name: 'Schofield No. 3', ...revolver, serial: 'S-310' },
  { number: '12', name: 'Colt SAA .45', ...revolver, serial: '4471' },
  { number: '13', name: 'Colt SAA', kind: 'rubber', weaponType: 'single-action revolver', chambers: 0 },
  { number: '14', name: 'Winchester 1873', kind: 'replica', weaponType: 'lever-action rifle', chambers: 0 },
  { number: '15', name: 'Henry 1860', ...rifle, magazine: 16, serial: 'H-909' },
];

/** The lots of the sample. */
export const LOTS: readonly LotFields[] = [
  {
    label: 'B-07',
    kind: 'blank',
    charge: 'half',
    calibre: '.45',
    supplier: 'Larkin Stage Supply',
    rounds: 120,
    knownSource: true,
  },
  {
    label: 'B-09',
    kind: 'blank',
    charge: 'full',
    calibre: '.44',
    supplier: 'Larkin Stage Supply',
    rounds: 60,
    knownSource: true,
  },
  { label: 'D-14', kind: 'dummy', calibre: '.45', supplier: 'Larkin Stage Supply', rounds: 50, knownSource: true },
];

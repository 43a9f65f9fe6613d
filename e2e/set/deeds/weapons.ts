import { deed, inWords, type Deed, type Names, type Someone } from '../deed.js';

/** What is put into a weapon, or seen in it. */
export interface Load {
  kind: 'empty' | 'dummy' | 'blank';
  rounds: number;
  lot: string;
  /** CH5: how many were proved; all where it is not said. */
  proved: number;
}

export const empty: Load = { kind: 'empty', rounds: 0, lot: '', proved: 0 };
export const dummies = (rounds: number, lot = '', proved = rounds): Load => ({ kind: 'dummy', rounds, lot, proved });
export const blanks = (rounds: number, lot = ''): Load => ({ kind: 'blank', rounds, lot, proved: 0 });

/** "five dummies of D-2, four of them proved". */
function loadWords({ kind, rounds, lot, proved }: Load): string {
  if (kind === 'empty') return 'empty';
  const what = kind === 'dummy' ? (rounds === 1 ? 'dummy' : 'dummies') : rounds === 1 ? 'blank' : 'blanks';
  const from = lot === '' ? '' : ` of ${lot}`;
  const some = kind === 'dummy' && proved < rounds ? `, ${inWords(proved)} of them proved` : '';
  return `${inWords(rounds)} ${what}${from}${some}`;
}

function declared({ kind, rounds, lot, proved }: Load, names: Names) {
  if (kind === 'empty') return { kind };
  if (kind === 'blank') return { kind, rounds, lotId: names.lot(lot) };
  return { kind, rounds, lotId: names.lot(lot), proved, sign: 'rattle' as const };
}

function seen({ kind, rounds, proved }: Load) {
  if (kind === 'empty') return { kind };
  return kind === 'blank' ? { kind, rounds } : { kind, rounds, proved, sign: 'rattle' as const };
}

/** How a weapon was looked into. */
interface Look {
  chambers?: number;
  /** How many it has; a revolver, where it isn't said. */
  of?: number;
  magazineSeen?: boolean;
  /** What came out of it before. */
  unloaded?: number;
  fired?: number;
}

const unloadedWords = (unloaded: number | undefined): string =>
  unloaded ? `${inWords(unloaded)} rounds taken out first, then ` : '';

const looking = (chambers: number, of: number): string =>
  chambers === of ? '' : `, having looked into ${inWords(chambers)} of the ${inWords(of)} chambers`;

/** A lever-action rifle, seen whole. */
export const RIFLE_SEEN: Look = { chambers: 1, of: 1, magazineSeen: true };

export const inspect = (
  number: string,
  load: Load,
  { of = 6, chambers = of, magazineSeen, unloaded, fired }: Look = {},
): Deed =>
  deed(
    'inspect',
    'inspect',
    `${number}: ${unloadedWords(unloaded)}${loadWords(load)}${looking(chambers, of)}`,
    (names) => ({
      weaponId: names.weapon(number),
      boreClear: true,
      chambersSeen: chambers,
      ...(magazineSeen === undefined ? {} : { magazineSeen }),
      load: declared(load, names),
      ...(unloaded === undefined ? {} : { unloaded }),
      ...(fired === undefined ? {} : { fired }),
    }),
  );

export const check = (number: string, load: Load, { of = 6, chambers = of, magazineSeen }: Look = {}): Deed =>
  deed('check', 'check', `${number}: ${loadWords(load)}${looking(chambers, of)}`, (names) => ({
    weaponId: names.weapon(number),
    boreClear: true,
    chambersSeen: chambers,
    ...(magazineSeen === undefined ? {} : { magazineSeen }),
    load: seen(load),
  }));

/** RD1: what no screen offers, sent all the same. */
export const loadLive = (number: string): Deed => ({
  type: 'inspect',
  verb: 'load',
  rest: `${number} with one live round`,
  fields: (names) => ({
    weaponId: names.weapon(number),
    boreClear: true,
    chambersSeen: 6,
    load: { kind: 'live' },
  }),
});

/** A replica has no bore and no chambers: it is sound and as numbered. */
export const lookOver = (number: string, as: 'inspect' | 'check'): Deed =>
  deed(as, 'look', `${number} over: it is sound`, (names) => ({ weaponId: names.weapon(number), sound: true }));

interface HandingOver {
  for: 'take' | 'rehearsal';
  /** CU7: in writing, or empty where somebody leaves it out who should not. */
  reason?: string;
  isLineOfFireShown?: boolean;
  /** Who puts it into the actor's hands, where it isn't the one who records it. */
  by?: Someone;
}

export const handOver = (number: string, to: Someone, how: HandingOver): Deed => {
  const { reason, by, isLineOfFireShown = true } = how;
  const why = reason ? `, because “${reason}”` : reason === '' ? ', without a reason in writing' : '';
  const unseen = isLineOfFireShown ? '' : '; those who stand before it were not shown it';
  return deed('issue', 'hand', `${number} to ${to.name} for a ${how.for}${why}${unseen}`, (names) => ({
    weaponId: names.weapon(number),
    actorId: to.personId,
    handedById: by?.personId ?? names.me,
    for: how.for,
    ...(reason ? { rehearsalReason: reason } : {}),
    shown: { actor: true, lineOfFire: isLineOfFireShown },
  }));
};

export const takeBack = (number: string, fired?: number): Deed =>
  deed('take-back', 'take', `${number} back${fired === undefined ? '' : `, ${inWords(fired)} fired`}`, (names) => ({
    weaponId: names.weapon(number),
    ...(fired === undefined ? {} : { fired }),
  }));

export const lock = (number: string, unloaded?: number): Deed =>
  deed(
    'lock',
    'lock',
    `${number} away${unloaded === undefined ? '' : `, ${inWords(unloaded)} rounds taken out and counted`}`,
    (names) => ({ weaponId: names.weapon(number), ...(unloaded === undefined ? {} : { unloaded }) }),
  );

export const sight = (number: string, holder: Someone, why: string): Deed =>
  deed('sight', 'record', `that ${holder.name} has ${number}: “${why}”`, (names) => ({
    weaponId: names.weapon(number),
    holderId: holder.personId,
    why,
  }));

export const release = (number: string, why: string): Deed =>
  deed('release-weapon', 'give', `half of the release of ${number}: “${why}”`, (names) => ({
    weaponId: names.weapon(number),
    why,
  }));

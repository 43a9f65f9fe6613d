import { deed, inWords, type Deed, type Someone } from '../deed.js';

interface Lot {
  kind: 'dummy' | 'blank';
  rounds: number;
  supplier: string;
  isKnownSource: boolean;
}

export const addLot = (label: string, { kind, rounds, supplier, isKnownSource }: Lot): Deed =>
  deed(
    'add-lot',
    'write',
    `down lot ${label}: ${rounds} ${kind === 'dummy' ? 'dummies' : 'blanks'} from ${supplier}`,
    (names) => ({
      lotId: names.lot(label),
      label,
      kind,
      ...(kind === 'blank' ? { charge: 'half' as const } : {}),
      calibre: '.45',
      supplier,
      rounds,
      knownSource: isKnownSource,
    }),
  );

export const proveLot = (label: string, { proved, counted }: { proved: number; counted: number }): Deed =>
  deed('prove-lot', 'count', `${label}: ${counted} rounds, of which ${proved} rattle`, (names) => ({
    lotId: names.lot(label),
    proved,
    sign: 'rattle',
    counted,
  }));

/** RD6: dummies to somebody, outside any weapon. */
export const giveRounds = (label: string, rounds: number, to: Someone, what: string): Deed =>
  deed(
    'issue-rounds',
    'give',
    `${to.name} ${inWords(rounds)} dummies of ${label} for ${what}, each proved`,
    (names) => ({
      lotId: names.lot(label),
      rounds,
      proved: rounds,
      sign: 'rattle',
      personId: to.personId,
    }),
  );

export const countBack = (label: string, rounds: number, from: Someone): Deed =>
  deed('return-rounds', 'count', `${inWords(rounds)} rounds of ${label} back from ${from.name}`, (names) => ({
    lotId: names.lot(label),
    rounds,
    personId: from.personId,
  }));

export const answerForRoundsOf = (someone: Someone, answer: string): Deed =>
  deed('answer-short', 'answer', `for the rounds that ${someone.name} has not brought back: “${answer}”`, () => ({
    personId: someone.personId,
    answer,
  }));

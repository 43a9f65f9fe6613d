import { isWorking, roundsIn, type Load, type State, type Weapon } from '#custody';
import { counted, SIGN_WORDS } from '#ui/words';
import { loadInWords } from '#record';
import { sameLoad, withWholeLook, type InspectAnswers, type Question } from './inspect-form.view.js';

const NEXT_WORDS: Record<Question, string> = {
  fired: 'How many were fired?',
  unloaded: 'How many came out?',
  bore: 'Was the bore seen clear?',
  chambers: 'How many chambers were seen?',
  magazine: 'Was the magazine seen?',
  load: 'What goes in?',
  lot: 'From which lot?',
  rounds: 'How many rounds?',
  proved: 'How many were proved?',
  sign: 'By which sign?',
};

/** What the form still wants, in a few words, where the button to sign will stand. */
export const nextWords = (question: Question): string => NEXT_WORDS[question];

function loadedWords(state: Pick<State, 'lots'>, answers: InspectAnswers): string {
  const { loadKind, rounds, lotId, proved, sign } = answers;
  if (loadKind === null || loadKind === 'empty') return 'empty';
  const lot = lotId === null ? undefined : state.lots[lotId];
  const load: Load = {
    kind: loadKind,
    ...(rounds === null ? {} : { rounds }),
    ...(lot?.charge ? { charge: lot.charge } : {}),
  };
  const how = loadKind === 'dummy' && sign ? `, ${proved ?? 0} proved (${SIGN_WORDS[sign].toLowerCase()})` : '';
  return `loaded ${loadInWords(load)} of ${lot?.label ?? 'no lot'}${how}`;
}

function beforeWords(weapon: Weapon, answers: InspectAnswers): string {
  if (roundsIn(weapon) === 0) return '';
  const fired = answers.fired === null ? '' : `${answers.fired} fired, `;
  return `${fired}${answers.unloaded ?? 0} unloaded, `;
}

/** The button says in full what is signed: "I saw bore clear, 6 of 6, loaded 3 half blanks of B-07". */
export function signWords(state: Pick<State, 'lots'>, weapon: Weapon, said: InspectAnswers): string {
  if (!isWorking(weapon)) return `I saw it sound, and it is number ${weapon.number}`;
  const answers = withWholeLook(weapon, said);
  const bore = answers.boreClear === false ? 'bore not clear' : 'bore clear';
  const magazine = weapon.magazine
    ? answers.isMagazineSeen === false
      ? ', magazine not seen'
      : ', magazine seen'
    : '';
  const seen = `${bore}, ${answers.chambersSeen ?? 0} of ${weapon.chambers}${magazine}`;
  return `${beforeWords(weapon, answers)}I saw ${seen}, ${loadedWords(state, answers)}`.replace(/^./, (letter) =>
    letter.toUpperCase(),
  );
}

/** "Same again: 3 half blanks of B-07". */
export function sameAgainWords(state: Pick<State, 'lots'>, weapon: Weapon): string | null {
  if (!sameLoad(weapon) || !weapon.load) return null;
  const lot = weapon.load.lotId ? state.lots[weapon.load.lotId] : undefined;
  return `Same again: ${loadInWords(weapon.load)}${lot ? ` of ${lot.label}` : ''}`;
}

/** RD3: what the counts would leave short, said before it is signed; null where they come out even. */
export function shortAhead(weapon: Weapon, answers: Pick<InspectAnswers, 'fired' | 'unloaded'>): string | null {
  const was = roundsIn(weapon);
  if (was === 0 || answers.unloaded === null) return null;
  const short = was - (answers.fired ?? 0) - answers.unloaded;
  if (short === 0) return null;
  const what = short > 0 ? `${counted(short, 'round')} short` : `${counted(-short, 'round')} too many`;
  return `${was} were loaded: that leaves ${what}. It is recorded, and somebody answers for it in writing (RD3).`;
}

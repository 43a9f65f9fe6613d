import {
  isWorking,
  roundsIn,
  type CommandBody,
  type DeclaredLoad,
  type LoadKind,
  type Lot,
  type LotId,
  type Sign,
  type State,
  type Weapon,
} from '#custody';

/** What the armorer has said so far; null is not yet said. */
export interface InspectAnswers {
  boreClear: boolean | null;
  chambersSeen: number | null;
  isMagazineSeen: boolean | null;
  loadKind: LoadKind | null;
  lotId: LotId | null;
  rounds: number | null;
  proved: number | null;
  sign: Sign | null;
  fired: number | null;
  unloaded: number | null;
}

/** What goes on to the next weapon when many are inspected in a row: never what was seen of one (CH1). */
export type KeptLoad = Pick<InspectAnswers, 'loadKind' | 'lotId' | 'rounds'>;

const NOTHING_SAID: InspectAnswers = {
  boreClear: null,
  chambersSeen: null,
  isMagazineSeen: null,
  loadKind: null,
  lotId: null,
  rounds: null,
  proved: null,
  sign: null,
  fired: null,
  unloaded: null,
};

/** How many rounds fit (RD5). */
export const roomIn = (weapon: Pick<Weapon, 'chambers' | 'magazine'>): number =>
  weapon.chambers + (weapon.magazine ?? 0);

const sameCalibre = (lot: Lot, weapon: Weapon): boolean =>
  lot.calibre.trim().toLowerCase() === (weapon.calibre ?? '').trim().toLowerCase();

/** RD5: the lots that this weapon may be loaded from at all, of one kind. */
export const lotsFor = (state: Pick<State, 'lots'>, weapon: Weapon, kind: LoadKind | null): Lot[] =>
  Object.values(state.lots).filter((lot) => lot.kind === kind && (kind === 'dummy' || sameCalibre(lot, weapon)));

/** RD3: what is still to be unloaded of the load before, where the fired ones are known. */
function leftToUnload(weapon: Weapon): number | null {
  return weapon.fired === undefined ? null : Math.max(0, roundsIn(weapon) - weapon.fired);
}

function fitting(state: State, weapon: Weapon, kept: KeptLoad): KeptLoad {
  const { loadKind } = kept;
  if (loadKind === null || loadKind === 'empty') return { loadKind, lotId: null, rounds: null };
  const lots = lotsFor(state, weapon, loadKind);
  const lotId = lots.find((lot) => lot.lotId === kept.lotId)?.lotId ?? onlyOne(lots);
  return { loadKind, lotId, rounds: kept.rounds !== null && kept.rounds <= roomIn(weapon) ? kept.rounds : null };
}

const onlyOne = (lots: Lot[]): LotId | null => (lots.length === 1 ? (lots[0]?.lotId ?? null) : null);

/** A fresh form; `kept` is the load of the weapon before it, or of this one where the same goes in again. */
export function startInspection(state: State, weapon: Weapon, kept: KeptLoad | null): InspectAnswers {
  return {
    ...NOTHING_SAID,
    fired: weapon.fired ?? null,
    unloaded: leftToUnload(weapon),
    ...(kept ? fitting(state, weapon, kept) : {}),
  };
}

/** What "same again" fills in: the load that was in it, once it has come back. */
export function sameLoad(weapon: Weapon): KeptLoad | null {
  const { load } = weapon;
  if (weapon.status !== 'returned' || !load || load.kind === 'empty' || load.rounds === undefined) return null;
  return { loadKind: load.kind, lotId: load.lotId ?? null, rounds: load.rounds };
}

/** Choosing another kind or lot forgets what no longer fits; the one lot there is need not be chosen. */
export function chooseKind(state: State, weapon: Weapon, answers: InspectAnswers, loadKind: LoadKind): InspectAnswers {
  if (loadKind === answers.loadKind) return answers;
  return {
    ...answers,
    loadKind,
    lotId: onlyOne(lotsFor(state, weapon, loadKind)),
    rounds: null,
    proved: null,
    sign: null,
  };
}

/** CH1: the whole look in one tap, for a bore and chambers that were all seen. */
export const seenWhole = (weapon: Weapon, answers: InspectAnswers): InspectAnswers => ({
  ...answers,
  boreClear: true,
  chambersSeen: weapon.chambers,
  isMagazineSeen: weapon.magazine ? true : null,
});

/**
 * An empty weapon is signed in one: the button says in full what was seen. With rounds going in, bore and chambers are
 * answered before them, as they are looked into before them.
 */
export const withWholeLook = (weapon: Weapon, answers: InspectAnswers): InspectAnswers =>
  answers.loadKind === 'empty' && answers.boreClear === null && answers.chambersSeen === null
    ? seenWhole(weapon, answers)
    : answers;

/** The questions of the form, in the order in which a gun is looked into. */
export type Question =
  'fired' | 'unloaded' | 'bore' | 'chambers' | 'magazine' | 'load' | 'lot' | 'rounds' | 'sign' | 'proved';

/** Which questions this weapon and this load raise. A replica raises none (CH1). */
export function questionsFor(weapon: Weapon, answers: InspectAnswers): Question[] {
  if (!isWorking(weapon)) return [];
  const was = roundsIn(weapon);
  const isLoading = answers.loadKind !== null && answers.loadKind !== 'empty';
  return [
    ...(was > 0 && weapon.load?.kind === 'blank' ? (['fired'] as const) : []),
    ...(was > 0 ? (['unloaded'] as const) : []),
    'bore',
    'chambers',
    ...(weapon.magazine ? (['magazine'] as const) : []),
    'load',
    ...(isLoading ? (['lot', 'rounds'] as const) : []),
    ...(answers.loadKind === 'dummy' ? (['proved', 'sign'] as const) : []),
  ];
}

const ANSWER_TO: Record<Question, (answers: InspectAnswers) => unknown> = {
  fired: (answers) => answers.fired,
  unloaded: (answers) => answers.unloaded,
  bore: (answers) => answers.boreClear,
  chambers: (answers) => answers.chambersSeen,
  magazine: (answers) => answers.isMagazineSeen,
  load: (answers) => answers.loadKind,
  lot: (answers) => answers.lotId,
  rounds: (answers) => answers.rounds,
  proved: (answers) => answers.proved,
  sign: (answers) => answers.sign,
};

export const isAnswered = (answers: InspectAnswers, question: Question): boolean =>
  ANSWER_TO[question](answers) !== null;

/** The question that the figures on the keyboard answer now; null when all are answered. `fired` may stay open (RD3). */
export function openQuestion(weapon: Weapon, said: InspectAnswers): Question | null {
  const answers = withWholeLook(weapon, said);
  return (
    questionsFor(weapon, answers).find((question) => question !== 'fired' && !isAnswered(answers, question)) ?? null
  );
}

function declared({ loadKind, rounds, lotId, proved, sign }: InspectAnswers): DeclaredLoad | null {
  if (loadKind === 'empty') return { kind: 'empty' };
  if (loadKind === null || rounds === null || lotId === null) return null;
  if (loadKind === 'blank') return { kind: 'blank', rounds, lotId };
  return proved === null || sign === null ? null : { kind: 'dummy', rounds, lotId, proved, sign };
}

/** The command that signing sends; null while an answer is missing. */
export function inspectCommand(weapon: Weapon, said: InspectAnswers): CommandBody<'inspect'> | null {
  const { weaponId } = weapon;
  if (!isWorking(weapon)) return { type: 'inspect', weaponId, sound: true };
  const answers = withWholeLook(weapon, said);
  const load = declared(answers);
  const { boreClear, chambersSeen, isMagazineSeen, fired, unloaded } = answers;
  if (!load || boreClear === null || chambersSeen === null || openQuestion(weapon, said)) return null;
  const was = roundsIn(weapon) > 0;
  return {
    type: 'inspect',
    weaponId,
    boreClear,
    chambersSeen,
    ...(weapon.magazine && isMagazineSeen !== null ? { magazineSeen: isMagazineSeen } : {}),
    load,
    ...(was && fired !== null ? { fired } : {}),
    ...(was && unloaded !== null ? { unloaded } : {}),
  };
}

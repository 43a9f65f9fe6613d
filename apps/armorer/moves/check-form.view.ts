import { isWorking, type CommandBody, type LoadKind, type SeenLoad, type Sign, type Weapon } from '#custody';
import { counted } from '#ui/words';

/** What the AD has said so far. Nothing of it is filled in from the inspection (CH2). */
export interface CheckAnswers {
  boreClear: boolean | null;
  chambersSeen: number | null;
  isMagazineSeen: boolean | null;
  loadKind: LoadKind | null;
  rounds: number | null;
  sign: Sign | null;
}

export const NOTHING_SEEN: CheckAnswers = {
  boreClear: null,
  chambersSeen: null,
  isMagazineSeen: null,
  loadKind: null,
  rounds: null,
  sign: null,
};

/** What one button signs in full for an empty one; it is the same for each weapon, and fills in nothing (CH2). */
export const wholeAndEmpty = (weapon: Weapon): CheckAnswers => ({
  boreClear: true,
  chambersSeen: weapon.chambers,
  isMagazineSeen: weapon.magazine === undefined ? null : true,
  loadKind: 'empty',
  rounds: null,
  sign: null,
});

/** What is still to be said, in a few words; null when it may be signed. */
export function checkMissing(weapon: Weapon, answers: CheckAnswers): string | null {
  if (!isWorking(weapon)) return null;
  const { boreClear, chambersSeen, isMagazineSeen, loadKind, rounds, sign } = answers;
  if (boreClear === null) return 'Was the bore clear?';
  if (chambersSeen === null) return 'How many chambers did you see?';
  if (weapon.magazine !== undefined && isMagazineSeen === null) return 'Did you see the magazine?';
  if (loadKind === null) return 'What was in it?';
  if (loadKind !== 'empty' && rounds === null) return 'How many?';
  return loadKind === 'dummy' && sign === null ? 'By which sign?' : null;
}

function seenLoad({ loadKind, rounds, sign }: CheckAnswers): SeenLoad | null {
  if (loadKind === 'empty') return { kind: 'empty' };
  if (loadKind === 'blank' && rounds !== null) return { kind: 'blank', rounds };
  // CH5: each dummy that is counted was proved; who counts one that was not, reports it instead.
  if (loadKind === 'dummy' && rounds !== null && sign !== null) return { kind: 'dummy', rounds, proved: rounds, sign };
  return null;
}

export function checkCommand(weapon: Weapon, answers: CheckAnswers): CommandBody<'check'> | null {
  const { weaponId } = weapon;
  if (!isWorking(weapon)) return { type: 'check', weaponId, sound: true };
  const load = seenLoad(answers);
  const { boreClear, chambersSeen, isMagazineSeen } = answers;
  if (checkMissing(weapon, answers) || !load || boreClear === null || chambersSeen === null) return null;
  const magazine = weapon.magazine !== undefined && isMagazineSeen !== null ? { magazineSeen: isMagazineSeen } : {};
  return { type: 'check', weaponId, boreClear, chambersSeen, ...magazine, load };
}

/** "I saw 6 of 6, 3 blanks": what is being signed, said back. */
export function checkWords(weapon: Weapon, answers: CheckAnswers): string {
  if (!isWorking(weapon)) return `I saw it sound, and it is number ${weapon.number}`;
  const { chambersSeen, loadKind, rounds, boreClear } = answers;
  const bore = boreClear === false ? 'bore not clear, ' : loadKind === 'empty' ? 'bore clear, ' : '';
  const what =
    loadKind === 'dummy'
      ? `${counted(rounds ?? 0, 'dummy', 'dummies')}, each proved`
      : loadKind === 'blank'
        ? counted(rounds ?? 0, 'blank')
        : 'empty';
  return `I saw ${bore}${chambersSeen ?? 0} of ${weapon.chambers}, ${what}`;
}

import { isWorking, type CommandBody, type LoadKind, type Sign, type Weapon } from '#custody';
import { counted } from '#ui/words';

/** CH2: what the AD has said so far. It begins with nothing, and nothing of the inspection ever gets into it. */
export interface SeenSoFar {
  bore: boolean;
  chambers: number | null;
  magazine: boolean;
  kind: LoadKind | null;
  rounds: number | null;
  sign: Sign | null;
  sound: boolean;
}

export const NOTHING_SEEN: SeenSoFar = {
  bore: false,
  chambers: null,
  magazine: false,
  kind: null,
  rounds: null,
  sign: null,
  sound: false,
};

export type Step = 'bore' | 'chambers' | 'magazine' | 'kind' | 'rounds' | 'sign' | 'sound';

export interface StepView {
  step: Step;
  isDone: boolean;
  /** The first that is not done: where the eye and the thumb go next. */
  isNext: boolean;
}

/** The parts of a weapon that its check has to see. */
export type Parts = Pick<Weapon, 'kind' | 'chambers' | 'magazine'>;

const NAMES: Record<Step, string> = {
  bore: 'bore',
  chambers: 'chambers',
  magazine: 'magazine',
  kind: 'rounds',
  rounds: 'how many',
  sign: 'the sign',
  sound: 'sound and as numbered',
};

const hasMagazine = (weapon: Parts): boolean => (weapon.magazine ?? 0) > 0;

function stepsFor(weapon: Parts, seen: SeenSoFar): Step[] {
  if (!isWorking(weapon)) return ['sound'];
  const steps: Step[] = ['bore', 'chambers'];
  if (hasMagazine(weapon)) steps.push('magazine');
  steps.push('kind');
  if (seen.kind === 'dummy' || seen.kind === 'blank') steps.push('rounds');
  if (seen.kind === 'dummy') steps.push('sign');
  return steps;
}

function isDone(seen: SeenSoFar, step: Step): boolean {
  const said = seen[step];
  return said !== null && said !== false;
}

/** The questions that this weapon asks, in the order in which a gun is shown. */
export function stepsOf(weapon: Parts, seen: SeenSoFar): StepView[] {
  const steps = stepsFor(weapon, seen);
  const next = steps.find((step) => !isDone(seen, step));
  return steps.map((step) => ({ step, isDone: isDone(seen, step), isNext: step === next }));
}

/** RD5: no more than it has places. */
export const mostRounds = (weapon: Parts): number => weapon.chambers + (weapon.magazine ?? 0);

/** A new answer. Another kind of load forgets the count and the sign, which were of the old one. */
export function say(seen: SeenSoFar, answer: Partial<SeenSoFar>): SeenSoFar {
  const isOtherKind = answer.kind !== undefined && answer.kind !== seen.kind;
  return { ...seen, ...(isOtherKind ? { rounds: null, sign: null } : {}), ...answer };
}

const MANY = { dummy: 'dummies', blank: 'blanks' } as const;
const SIGNED_BY: Record<Sign, string> = {
  rattle: 'each rattles',
  drilled: 'each is drilled',
  primer: 'each primer is dimpled',
};

/** "3 blanks", "1 dummy", "empty". */
export function roundsInWords(kind: LoadKind, rounds: number): string {
  return kind === 'empty' ? 'empty' : counted(rounds, kind, MANY[kind]);
}

/** CH1: a partial check can't be recorded, and the button says so before anyone taps. */
export function barOnSeen(weapon: Parts, seen: SeenSoFar): { rule: 'CH1'; message: string } | null {
  if (seen.chambers === null || seen.chambers >= weapon.chambers) return null;
  return {
    rule: 'CH1',
    message: `${seen.chambers} of ${weapon.chambers} is not all of it. Have the armorer show you each chamber.`,
  };
}

/** What the button says back: all that is being signed, or what is still to be said. */
export function sentence(weapon: Parts, seen: SeenSoFar): string {
  const missing = stepsOf(weapon, seen).filter((step) => !step.isDone);
  if (missing.length > 0) return `Still to say: ${missing.map(({ step }) => NAMES[step]).join(', ')}`;
  if (!isWorking(weapon)) return 'I saw it sound, as numbered';
  const all = `${seen.chambers} of ${weapon.chambers}${hasMagazine(weapon) ? ' and the magazine' : ''}`;
  const sign = seen.kind === 'dummy' && seen.sign ? `, ${SIGNED_BY[seen.sign]}` : '';
  return `I saw ${all}, ${roundsInWords(seen.kind ?? 'empty', seen.rounds ?? 0)}${sign}`;
}

/** The command that the button sends; null while an answer is missing or a chamber was not seen. */
export function toCheck(weapon: Parts & Pick<Weapon, 'weaponId'>, seen: SeenSoFar): CommandBody<'check'> | null {
  const { weaponId } = weapon;
  if (barOnSeen(weapon, seen) || stepsOf(weapon, seen).some((step) => !step.isDone)) return null;
  if (!isWorking(weapon)) return { type: 'check', weaponId, sound: true };
  const looked = {
    type: 'check' as const,
    weaponId,
    boreClear: seen.bore,
    chambersSeen: seen.chambers ?? 0,
    ...(hasMagazine(weapon) ? { magazineSeen: seen.magazine } : {}),
  };
  const rounds = seen.rounds ?? 0;
  if (seen.kind === 'dummy' && seen.sign)
    return { ...looked, load: { kind: 'dummy', rounds, proved: rounds, sign: seen.sign } };
  if (seen.kind === 'blank') return { ...looked, load: { kind: 'blank', rounds } };
  return { ...looked, load: { kind: 'empty' } };
}

/** Forty rifles: all of it empty, in one button that says in full what is signed. It knows nothing of the inspection. */
export const seenEmpty = (weapon: Parts): SeenSoFar =>
  isWorking(weapon)
    ? { ...NOTHING_SEEN, bore: true, chambers: weapon.chambers, magazine: hasMagazine(weapon), kind: 'empty' }
    : { ...NOTHING_SEEN, sound: true };

/** "Bore clear, 6 of 6, empty". */
export function emptyInFull(weapon: Parts): string {
  if (!isWorking(weapon)) return 'Sound, as numbered';
  const magazine = hasMagazine(weapon) ? ', magazine seen' : '';
  return `Bore clear, ${weapon.chambers} of ${weapon.chambers}${magazine}, empty`;
}

import type { Instant, LocalDay, PersonId, WeaponId } from './ids.js';
import type { Person, State, Training } from './state.js';
import { after, hasEnded, localDay } from './time.js';
import type { Weapon } from './weapon.js';

/** PE3: one training or permit that has ended or ends within seven days. */
export interface Lapsing {
  personId: PersonId;
  what: { weaponId: WeaponId } | { weaponType: string } | 'permit';
  endsOn: LocalDay;
  hasEnded: boolean;
}

const SOON_SECONDS = 7 * 24 * 60 * 60;

const subject = ({ weaponId, weaponType }: Training): string => weaponId ?? `type ${weaponType?.trim().toLowerCase()}`;

/** PE3: what a person is trained on: of each weapon or type the training that lasts longest, ended ones among them. */
export function currentTraining(person: Person): Training[] {
  const longest = new Map<string, Training>();
  for (const training of person.training) {
    const best = longest.get(subject(training));
    if (!best || best.endsOn <= training.endsOn) longest.set(subject(training), training);
  }
  return [...longest.values()];
}

const trainedOn = ({ weaponId, weaponType = '' }: Training): Lapsing['what'] =>
  weaponId === undefined ? { weaponType } : { weaponId };

/** PE3: a last day that is past or within seven days, in the production's time zone. */
export const endsSoon = (state: Pick<State, 'production'>, endsOn: LocalDay, at: Instant): boolean =>
  endsOn <= localDay(after(at, SOON_SECONDS) ?? at, state.production.timeZone);

/** PE1, PE3: the last day on which this person counts as trained on this weapon, on itself or on its type; null for never. */
export function trainedUntil(person: Person, weapon: Pick<Weapon, 'weaponId' | 'weaponType'>): LocalDay | null {
  const ofIt = currentTraining(person).filter(
    (training) =>
      training.weaponId === weapon.weaponId ||
      training.weaponType?.trim().toLowerCase() === weapon.weaponType.trim().toLowerCase(),
  );
  return (
    ofIt
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? null
  );
}

/** PE3: whose training or permit has ended or ends within seven days, the earliest end first. */
export function lapsesSoon(state: State, at: Instant): Lapsing[] {
  const { timeZone } = state.production;
  const isSoon = (endsOn: LocalDay): boolean => endsSoon(state, endsOn, at);
  const found = Object.values(state.people).flatMap((person): Omit<Lapsing, 'hasEnded'>[] => {
    const { personId, permitEnds } = person;
    const trainings = currentTraining(person)
      // A weapon that was retired asks nobody to train again.
      .filter(({ weaponId, endsOn }) => isSoon(endsOn) && (weaponId === undefined || state.weapons[weaponId]))
      .map((training) => ({ personId, what: trainedOn(training), endsOn: training.endsOn }));
    return permitEnds && isSoon(permitEnds)
      ? [...trainings, { personId, what: 'permit', endsOn: permitEnds }]
      : trainings;
  });
  return found
    .map((each) => ({ ...each, hasEnded: hasEnded(each.endsOn, at, timeZone) }))
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn));
}

import {
  isArmorer,
  isAd,
  isWorking,
  lapsesSoon,
  looserThanPreset,
  PRESET_POLICIES,
  type Lapsing,
  type LocalDay,
  type State,
} from '#custody';
import { counted, listed, nameOf, ROLE_WORDS, WEAPON_KIND_WORDS } from '#record';

const MOST_NUMBERS = 20;

/** The weapons in hand, alike ones together; those that are out of service are said apart. */
export function weaponLines({ weapons }: Pick<State, 'weapons'>): string[] {
  const numbers = new Intl.Collator('en', { numeric: true });
  const all = Object.values(weapons).toSorted((a, b) => numbers.compare(a.number, b.number));
  const kinds = new Map<string, string[]>();
  const frozen = all.filter(({ status }) => status === 'out-of-service').map(({ number }) => number);
  for (const weapon of all) {
    if (weapon.status === 'out-of-service') continue;
    const kind = `${WEAPON_KIND_WORDS[weapon.kind]}, ${weapon.weaponType}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), weapon.number]);
  }
  const told = [...kinds].map(
    ([kind, of]) => `${kind}: ${of.length > MOST_NUMBERS ? counted(of.length, 'weapon') : listed(of)}`,
  );
  return [...told, ...(frozen.length > 0 ? [`Out of service, and not used: ${listed(frozen)}`] : [])];
}

/** What everybody on the set has to know, by the rules and the policy that hold (LC 9150 to 9161, SB1, ON39). */
export function ruleLines({ production, weapons }: Pick<State, 'production' | 'weapons'>): string[] {
  const { policy } = production;
  const who = policy.adMayHandOver ? 'an armorer or, here, an AD' : 'an armorer';
  const works = Object.values(weapons).some(isWorking);
  return [
    'Treat each weapon as loaded, whatever you were told. Do not touch one that was not put into your hands.',
    `Weapons come from ${who}, and go back to an armorer. Never pass one on, and never put one down.`,
    ...(policy.barWorkingWeapons ? ['No real or blank-firing weapon is used on this production.'] : []),
    ...(policy.barRounds ? ['No rounds of any kind are used on this production, no dummies and no blanks.'] : []),
    ...(works
      ? [
          'Before a weapon is used the armorer inspects it and the 1st AD checks it with their own eyes. Ask to be shown it: anyone in its line of fire may.',
        ]
      : []),
    'There are no live rounds on this set. Whoever finds one calls a STOP and leaves it where it is.',
    'Anyone may call a STOP. A concern may be told without a name: scan the code on the crew’s poster.',
  ];
}

/** PE4: the meeting, which nobody may miss. */
export const meetingLines = ({ production }: Pick<State, 'production'>): string[] => [
  'Before the first weapon leaves the safe. Nobody is given a weapon who was not there or briefed into it; late ones see the 1st AD.',
  ...(production.policy.newMeetingEachScene ? ['Each change of scene wants another one.'] : []),
];

function lapseWords(state: State, { personId, what, endsOn }: Lapsing, day: LocalDay): string {
  const on =
    what === 'permit'
      ? 'permit'
      : `training on ${'weaponId' in what ? (state.weapons[what.weaponId]?.number ?? '') : what.weaponType}`;
  const when = endsOn < day ? `ended ${endsOn}` : `ends ${endsOn}${endsOn === day ? ', that day' : ''}`;
  return `${nameOf(state, personId)}: ${on} ${when}`;
}

/** PE1, PE2, PE3: whose training or permit has ended by that day or ends within a week of it. */
export const lapseLines = (state: State, day: LocalDay): string[] =>
  lapsesSoon(state, `${day}T12:00:00.000Z`).map((lapsing) => lapseWords(state, lapsing, day));

/** CU12, and where the rules of the place come from. */
export function placeLines(state: State): string[] {
  const { name, source } = PRESET_POLICIES[state.production.preset];
  return [
    ...looserThanPreset(state).map(({ says }) => `Looser than the preset of ${name}: ${says}.`),
    `${name}: ${source}. This notice is no legal advice.`,
  ];
}

/** Whom to call, the armorers first. */
export const callLines = ({ people }: Pick<State, 'people'>): { name: string; role: string }[] =>
  Object.values(people)
    .filter((person) => isArmorer(person) || isAd(person))
    .toSorted((a, b) => Number(isArmorer(b)) - Number(isArmorer(a)))
    .map(({ name, roles }) => ({ name, role: listed(roles.map((role) => ROLE_WORDS[role])) }));

import { armorerLoads, type Attention, type AttentionKind, type Instant, type State, type Weapon } from '#custody';
import { ATTENTION_WORDS, counted, INCIDENT_WORDS, nameOf, sinceWords } from '#record';
import { outsideWords } from './production.js';
import { frozenWords, holderWords, shortWords } from './weapon.js';

/** One line of the boards: what, and which weapons, lots or people. */
export interface AttentionWords {
  what: string;
  detail: string;
  /** SC4: to be known and not to be run for; it stands after the others and in no colour. */
  isQuiet: boolean;
}

/** SC4: what stands as long as it is so (ST7, CU7, PE5); nobody has to act on it this minute. */
const QUIET: ReadonlySet<AttentionKind> = new Set([
  'frozen',
  'line-of-fire-not-shown',
  'armorer-overloaded',
  'armorer-other-duty',
]);

/** Whether a line of this kind only wants to be known. */
export const isQuiet = (kind: AttentionKind): boolean => QUIET.has(kind);

/** What several weapons of one kind are called. */
const MANY: Partial<Record<AttentionKind, (count: number) => string>> = {
  'check-lapsed': (count) => `${counted(count, 'check')} lapsed`,
  'line-of-fire-not-shown': (count) => `Line of fire not shown ${count}`,
};

const MOST_WITH_HOLDER = 3;
const MOST_NUMBERS = 12;
const MOST_NAMES = 4;

/** As many as a line holds, and how many more there are. */
function upTo(words: readonly string[], most: number, between: string): string {
  if (words.length <= most) return words.join(between);
  return `${words.slice(0, most).join(between)} and ${words.length - most} more`;
}

/** "12 with A. Marsh since 14:03"; of a frozen one why comes first (ST7). */
function oneWeapon(state: State, weapon: Weapon, line: Attention, at: Instant): string {
  const cause = line.kind === 'frozen' ? `${frozenWords(state, weapon).toLowerCase()}, ` : '';
  const who = weapon.holder === null ? 'locked away' : `with ${holderWords(state, weapon)}`;
  return `${weapon.number} ${cause}${who} since ${sinceWords(line.since, at, state.production.timeZone)}`;
}

/** Few are told with who has each (frozen ones with why), many by their numbers; their tiles say the rest. */
function severalWeapons(state: State, weapons: readonly Weapon[], kind: AttentionKind): string {
  if (weapons.length > MOST_WITH_HOLDER)
    return upTo(
      weapons.map(({ number }) => number),
      MOST_NUMBERS,
      ' ',
    );
  return weapons
    .map((weapon) => {
      const told = kind === 'frozen' ? frozenWords(state, weapon).toLowerCase() : holderWords(state, weapon);
      return `${weapon.number} ${told}`;
    })
    .join(', ');
}

const byHow = (name: string, short: number): string =>
  short > 0 ? `${name} by ${short}` : `${name} has ${-short} too many`;

/** RD3: what is short, in weapons and in lots, until somebody answers in writing. */
function shortOf(state: State, line: Attention): Pick<AttentionWords, 'what' | 'detail'> {
  const weapons = line.weaponIds.flatMap((id) => state.weapons[id] ?? []);
  const lots = (line.lotIds ?? []).flatMap((id) => state.lots[id] ?? []);
  const all = [
    ...weapons.map(({ number, short = 0 }) => ({ name: number, short })),
    ...lots.map(({ label, missing = 0 }) => ({ name: `lot ${label}`, short: missing })),
  ];
  const [only] = all;
  if (only && all.length === 1)
    return { what: shortWords(only.short), detail: `${only.name}, nobody answered for it yet` };
  const told = all.map(({ name, short }) => byHow(name, short));
  return { what: ATTENTION_WORDS.short, detail: `${upTo(told, MOST_NAMES, ', ')}, nobody answered yet` };
}

function incidentsOf(state: State, line: Attention, at: Instant): string {
  const told = (line.incidentIds ?? []).flatMap((id) => {
    const incident = state.incidents[id];
    if (!incident) return [];
    return `${INCIDENT_WORDS[incident.kind].toLowerCase()} of ${sinceWords(incident.at, at, state.production.timeZone)}`;
  });
  return `${upTo(told, MOST_NAMES, ', ')}. Nothing is issued until its cause and what was corrected are written down`;
}

/** PE5: "H. Ortiz 24 (10)": how many are out by each, and how many the policy has for one. */
function loadsOf(state: State, personIds: readonly string[]): string {
  const most = state.production.policy.weaponsPerArmorer;
  const told = armorerLoads(state)
    .filter(({ personId }) => personIds.includes(personId))
    .map(({ personId, weaponIds }) => `${nameOf(state, personId)} has ${weaponIds.length} out (${most})`);
  return upTo(told, MOST_NAMES, ', ');
}

/** Which and who, after what it is. */
function detailOf(state: State, line: Attention, at: Instant): string {
  const { personIds = [] } = line;
  switch (line.kind) {
    case 'rounds-outside-in-break':
      return upTo(outsideWords(state), MOST_NAMES, ', ');
    case 'incident-open':
      return incidentsOf(state, line, at);
    case 'meeting-wanted':
      return `an incident was closed ${sinceWords(line.since, at, state.production.timeZone)}. Nothing is issued before it`;
    case 'armorer-overloaded':
      return loadsOf(state, personIds);
    case 'armorer-other-duty':
      return upTo(
        personIds.map((id) => `${nameOf(state, id)}: ${state.people[id]?.otherDuty?.trim() ?? ''}`),
        MOST_NAMES,
        ', ',
      );
    case 'short':
      return shortOf(state, line).detail;
    case 'sighted':
    case 'counts-differ':
    case 'check-lapsed':
    case 'frozen':
    case 'not-locked-in-break':
    case 'out-long':
    case 'loaded-idle':
    case 'line-of-fire-not-shown': {
      const weapons = line.weaponIds.flatMap((id) => state.weapons[id] ?? []);
      const [only] = weapons;
      return only && weapons.length === 1
        ? oneWeapon(state, only, line, at)
        : severalWeapons(state, weapons, line.kind);
    }
    default:
      return line.kind satisfies never;
  }
}

function whatOf(state: State, line: Attention): string {
  if (line.kind === 'short') return shortOf(state, line).what;
  const many = MANY[line.kind];
  const count = line.weaponIds.length;
  if (many && (count > 1 || line.kind === 'check-lapsed')) return many(count);
  const isOfPeople = line.personIds !== undefined || line.incidentIds !== undefined;
  return count > 1 && !isOfPeople ? `${count} ${ATTENTION_WORDS[line.kind].toLowerCase()}` : ATTENTION_WORDS[line.kind];
}

/** One line of `attention` in words, at the pulse's time. Several alike are told together, many by their numbers. */
export const attentionWords = (state: State, line: Attention, at: Instant): AttentionWords => ({
  what: whatOf(state, line),
  detail: detailOf(state, line, at),
  isQuiet: isQuiet(line.kind),
});

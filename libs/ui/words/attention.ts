import type { Attention, State } from '#custody';
import { ATTENTION_WORDS, counted, INCIDENT_WORDS, listed, nameOf, timeOfDay } from '#record';
import { frozenWords, holderWords, shortWords } from './weapon.js';

/** DY4: a line of the boards: what, how many, and which weapons with whom since when. */
export interface AttentionWords {
  what: string;
  detail: string;
}

const PLURAL: Partial<Record<Attention['kind'], (count: number) => string>> = {
  'check-lapsed': (count) => `${counted(count, 'check')} lapsed`,
};

const namesOf = (state: State, personIds: readonly string[] = []): string =>
  listed(personIds.map((personId) => nameOf(state, personId)));

const numbersOf = (state: State, line: Attention): string =>
  line.weaponIds.map((weaponId) => state.weapons[weaponId]?.number ?? '').join(' ');

function lotsShort(state: State, lotIds: readonly string[]): AttentionWords {
  const lots = lotIds.flatMap((lotId) => state.lots[lotId] ?? []);
  const only = lots.length === 1 ? lots[0] : undefined;
  const what = only ? shortWords(only.missing ?? 0) : `${counted(lots.length, 'lot')} short`;
  return { what, detail: `${lots.map(({ label }) => label).join(' ')}, nobody answered yet` };
}

/** What is about no single weapon: rounds outside and short, incidents, the armorers. null for all else. */
function besideWords(state: State, line: Attention): AttentionWords | null {
  const what = ATTENTION_WORDS[line.kind];
  const since = timeOfDay(line.since, state.production.timeZone);
  const { lotIds = [], personIds = [], incidentIds = [] } = line;
  switch (line.kind) {
    case 'rounds-outside-in-break':
      return {
        what,
        detail: `${lotIds.map((id) => state.lots[id]?.label ?? '').join(' ')} with ${namesOf(state, personIds)}`,
      };
    case 'incident-open':
      return {
        what,
        detail: `${listed(incidentIds.map((id) => INCIDENT_WORDS[state.incidents[id]?.kind ?? 'damage'].toLowerCase()))} since ${since}, nothing is issued`,
      };
    case 'meeting-wanted':
      return { what, detail: `an incident was closed ${since}, nothing is issued before it` };
    case 'armorer-overloaded':
      return { what, detail: `${namesOf(state, personIds)}: ${numbersOf(state, line)}` };
    case 'armorer-other-duty':
      return {
        what,
        detail: personIds.map((id) => `${nameOf(state, id)}: ${state.people[id]?.otherDuty ?? ''}`).join(' · '),
      };
    case 'short':
      return line.weaponIds.length === 0 ? lotsShort(state, lotIds) : null;
    case 'sighted':
    case 'counts-differ':
    case 'check-lapsed':
    case 'frozen':
    case 'not-locked-in-break':
    case 'out-long':
    case 'loaded-idle':
    case 'line-of-fire-not-shown':
      return null;
    default:
      return line.kind satisfies never;
  }
}

/** One line of `attention` in words. Several alike are told by their count and their numbers. */
export function attentionWords(state: State, line: Attention): AttentionWords {
  const besides = besideWords(state, line);
  if (besides) return besides;
  const weapons = line.weaponIds.flatMap((weaponId) => state.weapons[weaponId] ?? []);
  const count = weapons.length;
  const many =
    PLURAL[line.kind]?.(count) ?? (count > 1 ? `${count} ${ATTENTION_WORDS[line.kind].toLowerCase()}` : null);
  const since = timeOfDay(line.since, state.production.timeZone);
  const only = count === 1 ? weapons[0] : undefined;
  if (!only)
    return { what: many ?? ATTENTION_WORDS[line.kind], detail: weapons.map((weapon) => weapon.number).join(' ') };
  if (line.kind === 'short' && only.short !== undefined)
    return { what: shortWords(only.short), detail: `${only.number}, nobody answered for it yet` };
  const cause = line.kind === 'frozen' ? `${frozenWords(state, only).toLowerCase()}, ` : '';
  const what = many ?? ATTENTION_WORDS[line.kind];
  const doesHold = only.holder !== null;
  return {
    what,
    detail: `${only.number} ${cause}${doesHold ? 'with ' : ''}${holderWords(state, only)} since ${since}`,
  };
}

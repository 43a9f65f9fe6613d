import { isChecked, LAPSE_WORDS, lapseOf, outsideOf, type Instant, type State, type Weapon } from '#custody';
import { loadInWords, lotLabel, nameOf, sinceWords, STATUS_WORDS } from '#record';

/** A weapon's line on the page: each cell in at most two lines, the first the larger. */
export interface StateRow {
  readonly number: string;
  readonly name: string;
  readonly isOut: boolean;
  readonly holder: readonly [string, string];
  readonly load: readonly [string, string];
  readonly check: readonly [string, string];
}

type Seen = Pick<State, 'weapons' | 'people' | 'lots' | 'production' | 'stops' | 'day'>;

function checkOf(state: Seen, weapon: Weapon, at: Instant): StateRow['check'] {
  const { inspection, check, sighted } = weapon;
  const time = (when: Instant): string => sinceWords(when, at, state.production.timeZone);
  if (sighted) return ['Not checked', `seen ${time(sighted.at)} by ${nameOf(state, sighted.by)}`];
  const newest = check ?? inspection;
  if (!newest) return ['', ''];
  const who = `${time(newest.at)} ${nameOf(state, newest.by)}`;
  const lapsed = lapseOf(weapon, at);
  if (lapsed) return [`lapsed: ${lapsed.why ?? LAPSE_WORDS[lapsed.reason]}`, who];
  if (isChecked(weapon, at)) return [who, 'checked by both'];
  return [who, check ? 'counts differ' : 'inspected, not yet checked'];
}

function rowOf(state: Seen, weapon: Weapon, at: Instant): StateRow {
  const { number, name, status, holder, load, short } = weapon;
  const lot = load && lotLabel(state, load);
  const isShort = short === undefined ? '' : short < 0 ? `${-short} too many` : `${short} short`;
  return {
    number,
    name,
    isOut: status !== 'locked',
    holder: holder === null ? ['', STATUS_WORDS[status]] : [nameOf(state, holder), STATUS_WORDS[status]],
    load: load ? [loadInWords(load), [lot ?? '', isShort].filter(Boolean).join(', ')] : ['', isShort],
    check: checkOf(state, weapon, at),
  };
}

/** Every weapon by its board number; the state is redacted for its reader already (CH2). */
export function stateRows(state: Seen, at: Instant): StateRow[] {
  const numbers = new Intl.Collator('en', { numeric: true });
  return Object.values(state.weapons)
    .toSorted((a, b) => numbers.compare(a.number, b.number))
    .map((weapon) => rowOf(state, weapon, at));
}

/** What holds for everybody, and the rounds that are outside weapons (RD6). */
export function standing(state: Seen, at: Instant): string[] {
  const time = (when: Instant): string => sinceWords(when, at, state.production.timeZone);
  const { day, stops, lots } = state;
  const outside = Object.values(lots)
    .filter((lot) => outsideOf(lot) > 0)
    .flatMap((lot) =>
      Object.entries(lot.outside).map(
        ([personId, rounds]) => `${rounds} of ${lot.label} with ${nameOf(state, personId)}`,
      ),
    );
  return [
    ...stops.map(({ at: since, why }) => `STOP since ${time(since)}: ${why}`),
    ...(day?.break ? [`Break since ${time(day.break)}: ${day.breakWhy ?? ''}`] : []),
    ...(outside.length > 0 ? [`Rounds outside: ${outside.join('; ')}`] : []),
  ];
}

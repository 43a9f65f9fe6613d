import {
  attentionTo,
  isBlind,
  isWorking,
  lapseOf,
  secondsBetween,
  type Instant,
  type State,
  type Weapon,
} from '#custody';
import { ATTENTION_WORDS, counted, nameOf, STATUS_WORDS, timeOfDay } from '#record';
import { frozenWaitsFor, holderWords, loadWords, shortWords, warningWords, type LoadTone } from './words/weapon.js';

/** SC3: what a tile's edge says; each is also a shape and has a word on the tile. */
export type TileEdge = 'plain' | 'hot' | 'late' | 'frozen';

const HOUR_SECONDS = 3600;

/** A weapon's tile, all of it plain values, so that a tile repaints only when one of them changed. */
export interface TileView {
  weaponId: string;
  number: string;
  name: string;
  /** "With an actor": for a reader of the screen, and where there are no lanes. */
  statusWords: string;
  edge: TileEdge;
  loadTone: LoadTone;
  loadText: string;
  /** Who has it. */
  who: string;
  /** CU1: what else this person is to it: "holds it", where another one has seen it. */
  whoDoes: string;
  since: Instant;
  /** Its age is written with hours. */
  isOverAnHour: boolean;
  /** Who saw what, and when (CH1, CH6). */
  seen: string;
  /** What nobody should overlook but which is no alarm: a rehearsal, rounds to count, "not yet checked". */
  told: string;
  /** CH4, CH3, CU11, ST4: what is wrong with it; it stands on the tile in words. Empty where nothing is. */
  warning: string;
  /** CH6: "until 15:10", with what is left of it in hundredths; empty where no time ends it. */
  until: string;
  untilLeft: number;
  /** It ends at a time of day, not only at the next break. */
  hasTimeLimit: boolean;
  /** SC2, SC4: it stays on every page and comes first. */
  needsAttention: boolean;
}

const ofPlaces = (seen: number | undefined, weapon: Weapon): string =>
  isWorking(weapon) && seen !== undefined ? `${seen}/${weapon.chambers} ` : '';

/** CH6: "6/6 H. Ortiz 14:21 · 6/6 R. Cole 14:27"; before the check the counts are nobody's but the armorers' (CH2). */
function seenBy(state: State, weapon: Weapon): string {
  const { inspection, check, status } = weapon;
  const { timeZone } = state.production;
  if (!inspection || status === 'locked') return '';
  const places = isBlind(weapon) ? '' : ofPlaces(inspection.chambersSeen, weapon);
  const first = `${places}${nameOf(state, inspection.by)} ${timeOfDay(inspection.at, timeZone)}`;
  if (!check) return first;
  return `${first} · ${ofPlaces(check.chambersSeen, weapon)}${nameOf(state, check.by)} ${timeOfDay(check.at, timeZone)}`;
}

/** RD3: what is still in it to be taken out and counted. */
function toUnload(weapon: Weapon): string {
  const rounds = weapon.load?.rounds;
  if (!weapon.load || weapon.load.kind === 'empty') return '';
  if (rounds === undefined || weapon.fired === undefined) return 'To unload and count';
  const left = rounds - weapon.fired;
  return left > 0 ? `${left} to unload and count` : 'All fired';
}

/** CU7: what an actor's weapon is out for, and who was not shown it. */
function issuedWords(weapon: Weapon): string {
  const { issued } = weapon;
  if (!issued) return '';
  const reason = issued.rehearsalReason ? `: ${issued.rehearsalReason}` : '';
  return [
    issued.isLineOfFireShown ? '' : ATTENTION_WORDS['line-of-fire-not-shown'],
    issued.for === 'rehearsal' ? `Rehearsal${reason}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function toldByStatus(state: State, weapon: Weapon): string {
  switch (weapon.status) {
    case 'locked':
      return '';
    case 'inspected':
      return 'Not yet checked';
    case 'with-ad':
      return isSeenByAnother(weapon) ? `${nameOf(state, weapon.check?.by)} has seen it` : '';
    case 'with-actor':
      return issuedWords(weapon);
    case 'returned':
      return toUnload(weapon);
    case 'out-of-service':
      return frozenWaitsFor(state, weapon);
  }
}

/** CU1: the AD has seen it and answers for it, the armorer holds it. */
const isSeenByAnother = (weapon: Weapon): boolean =>
  weapon.status === 'with-ad' && weapon.check !== undefined && weapon.holder !== weapon.check.by;

/** CH3: both counts, which are open to all once they were compared. */
function differing(weapon: Weapon): string {
  const declared = weapon.inspection?.load;
  const saw = weapon.check?.load;
  if (weapon.lapsed?.reason !== 'counts-differ' || !declared || !saw) return '';
  const words = (load: typeof saw): string =>
    load.kind === 'empty'
      ? 'empty'
      : load.kind === 'dummy'
        ? counted(load.rounds ?? 0, 'dummy', 'dummies')
        : counted(load.rounds ?? 0, 'blank');
  return `: ${words(declared)} declared, ${words(saw)} seen`;
}

function lastingOf(
  weapon: Weapon,
  at: Instant,
  timeZone: string,
): Pick<TileView, 'until' | 'untilLeft' | 'hasTimeLimit'> {
  const { inspection, status } = weapon;
  const isWaiting = status === 'inspected' || status === 'with-ad';
  if (!isWaiting || !inspection || lapseOf(weapon, at)) return { until: '', untilLeft: 0, hasTimeLimit: false };
  if (!inspection.endsAt)
    return { until: isWorking(weapon) ? 'until the next break' : '', untilLeft: 100, hasTimeLimit: false };
  const whole = secondsBetween(inspection.at, inspection.endsAt);
  const left = secondsBetween(at, inspection.endsAt);
  return {
    until: `until ${timeOfDay(inspection.endsAt, timeZone)}`,
    untilLeft: whole > 0 ? Math.max(0, Math.min(100, Math.round((left / whole) * 100))) : 0,
    hasTimeLimit: true,
  };
}

function edgeOf(weapon: Weapon, warning: string): TileEdge {
  if (weapon.status === 'out-of-service' && !weapon.sighted) return 'frozen';
  if (warning !== '') return 'late';
  return weapon.load?.kind === 'blank' && weapon.status !== 'locked' ? 'hot' : 'plain';
}

/** CH6: what is told on a tile; where there is no room for a bar, when the check ends stands in words with it. */
export const toldWords = (tile: TileView, hasBar: boolean): string[] =>
  [tile.told, !hasBar && tile.hasTimeLimit ? tile.until : ''].filter(Boolean);

/** A weapon as its tile shows it at a given time, the pulse's. */
export function tileOf(state: State, weapon: Weapon, at: Instant): TileView {
  const found = attentionTo(state, weapon, at);
  const warning = `${warningWords(state, weapon, at) ?? ''}${differing(weapon)}`;
  const isLate = found?.kind === 'out-long' || found?.kind === 'loaded-idle';
  const told = [
    weapon.sighted ? `${nameOf(state, weapon.sighted.by)} saw it: ${weapon.sighted.why}` : '',
    weapon.short ? shortWords(weapon.short) : '',
    isLate && found ? ATTENTION_WORDS[found.kind] : '',
    // ST7: wherever it was seen, what is frozen is left as it is.
    weapon.sighted && weapon.status !== 'out-of-service' ? '' : toldByStatus(state, weapon),
  ];
  const load = loadWords(weapon, at);
  return {
    weaponId: weapon.weaponId,
    number: weapon.number,
    name: weapon.name,
    statusWords: STATUS_WORDS[weapon.status],
    edge: edgeOf(weapon, warning),
    loadTone: load.tone,
    loadText: load.text,
    who: holderWords(state, weapon),
    whoDoes: isSeenByAnother(weapon) ? 'holds it' : '',
    since: weapon.since,
    isOverAnHour: secondsBetween(weapon.since, at) >= HOUR_SECONDS,
    seen: seenBy(state, weapon),
    told: told.filter(Boolean).join(' · '),
    warning,
    ...lastingOf(weapon, at, state.production.timeZone),
    // CU7: who was not shown it stands on the tile; nobody has to come for it, so it keeps its turn.
    needsAttention: found !== null && found.kind !== 'line-of-fire-not-shown',
  };
}

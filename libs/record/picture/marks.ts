import { lapseOf, type Entry, type Lapse, type State, type Weapon } from '#custody';
import type { Mark } from './picture.js';

/** Lapses that want somebody to look; a weapon that goes back to the armorer lapses in the ordinary course of its day. */
const MARKED_LAPSES: ReadonlySet<Lapse['reason']> = new Set(['time', 'break', 'incident', 'stop-lifted']);

/** CH4: the lapse that an entry brought about, unless time had lapsed it before. */
function lapseMark(was: Weapon, now: Weapon, { at, cursor }: Entry): Mark[] {
  const { weaponId, lapsed } = now;
  if (!lapsed || was.lapsed || !MARKED_LAPSES.has(lapsed.reason) || lapseOf(was, at) !== null) return [];
  return [{ at, kind: 'lapse', cursor, weaponId, lapse: lapsed }];
}

/** What one entry marks on the bar of a weapon, as it was before and as it is after. */
export function marksOnWeapon(was: Weapon, now: Weapon, entry: Entry): Mark[] {
  const { at, cursor } = entry;
  const on = { at, cursor, weaponId: now.weaponId };
  const marks: Mark[] = [];
  if (entry.type === 'report-incident')
    marks.push({ ...on, kind: 'incident', incidentKind: entry.data.kind, text: entry.data.what });
  if (entry.type === 'check' && !entry.data.agreed) marks.push({ ...on, kind: 'counts-differ' });
  if (entry.type === 'sight') marks.push({ ...on, kind: 'sighted' });
  if (now.short && now.short !== was.short) marks.push({ ...on, kind: 'short' });
  return [...marks, ...lapseMark(was, now, entry)];
}

/** What one entry marks on the day itself. */
export function markOnDay(state: State, entry: Entry): Mark | null {
  const on = { at: entry.at, cursor: entry.cursor };
  if (entry.type === 'report-incident')
    return entry.data.weaponId === undefined
      ? { ...on, kind: 'incident', incidentKind: entry.data.kind, text: entry.data.what }
      : null;
  if (entry.type === 'raise-concern')
    return entry.data.number === undefined
      ? { ...on, kind: 'concern' }
      : { ...on, kind: 'concern', text: entry.data.number };
  if (entry.type === 'record-meeting') return { ...on, kind: 'meeting', text: entry.data.topic };
  if (entry.type === 'set-scene') return { ...on, kind: 'scene', text: entry.data.scene };
  return entry.type === 'prove-lot' && state.lots[entry.data.lotId]?.missing ? { ...on, kind: 'short' } : null;
}

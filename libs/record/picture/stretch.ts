import { isChecked, lapseOf, type Cursor, type Instant, type Load, type Weapon } from '#custody';
import type { Stretch } from './picture.js';

/** A stretch that goes on: since when, by which entry, and the weapon as it is. */
export interface OpenStretch {
  from: Instant;
  cursor: Cursor | null;
  weapon: Weapon;
}

const isSameLoad = (a: Load | undefined, b: Load | undefined): boolean =>
  a === b || (a?.kind === b?.kind && a?.rounds === b?.rounds && a?.charge === b?.charge && a?.lotId === b?.lotId);

/** Whether a change of a weapon leaves its stretch as it was: its name is another, say, or its blind counts were opened. */
export const goesOn = (was: Weapon, now: Weapon): boolean =>
  was.since === now.since &&
  was.status === now.status &&
  was.holder === now.holder &&
  was.inspection?.cursor === now.inspection?.cursor &&
  was.check?.at === now.check?.at &&
  was.lapsed?.at === now.lapsed?.at &&
  was.sighted?.at === now.sighted?.at &&
  was.short === now.short &&
  isSameLoad(was.load, now.load);

function told({ from, cursor, weapon }: OpenStretch, to: Instant): Stretch {
  const { status, holder, scene, load, sighted, short } = weapon;
  const lapsed = lapseOf(weapon, from);
  return {
    from,
    to,
    cursor,
    status,
    holder,
    isChecked: isChecked(weapon, from),
    ...(scene === undefined ? {} : { scene }),
    ...(load === undefined ? {} : { load }),
    ...(lapsed === null ? {} : { lapsed }),
    ...(sighted === undefined ? {} : { sightedBy: sighted.by }),
    ...(short === undefined ? {} : { short }),
  };
}

/** CH4: when time alone lapses a weapon within these two instants; null where it does not. */
export function timeIsUp({ from, weapon }: OpenStretch, to: Instant): Instant | null {
  const lapse = lapseOf(weapon, to);
  return lapse?.reason === 'time' && lapse.at >= from ? lapse.at : null;
}

/** What an open stretch comes to as it ends: two pieces where the time of its inspection ran out on the way (CH4). */
export function ended(open: OpenStretch, to: Instant): Stretch[] {
  const upAt = timeIsUp(open, to);
  if (upAt === null || upAt === open.from) return to > open.from ? [told(open, to)] : [];
  const lapsed = told({ from: upAt, cursor: null, weapon: open.weapon }, to);
  return upAt === to ? [told(open, to)] : [told(open, upAt), lapsed];
}

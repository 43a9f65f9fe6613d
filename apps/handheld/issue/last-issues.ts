import type { Happened, Instant, PersonId, State, WeaponId } from '#custody';

/** The newest issue of a weapon that this screen knows of, from the log or from the board. */
export interface LastIssue {
  at: Instant;
  actorId: PersonId;
  handedById: PersonId;
  for: 'take' | 'rehearsal';
  rehearsalReason?: string;
  isLineOfFireShown: boolean;
  scene: string | null;
  dayNumber: number | null;
}

export type LastIssues = ReadonlyMap<WeaponId, LastIssue>;

const newest = (known: LastIssues, weaponId: WeaponId, issue: LastIssue): LastIssues => {
  const was = known.get(weaponId);
  const isKnown = was && (was.at > issue.at || (was.at === issue.at && was.scene !== null));
  return isKnown ? known : new Map(known).set(weaponId, issue);
};

/** What the board shows of weapons that actors have now; `issued` leaves the state as a weapon comes back. */
export function rememberBoard(known: LastIssues, state: State): LastIssues {
  let next = known;
  for (const weapon of Object.values(state.weapons)) {
    const { issued, holder } = weapon;
    if (weapon.status !== 'with-actor' || !issued || holder === null) continue;
    next = newest(next, weapon.weaponId, {
      at: issued.at,
      actorId: holder,
      handedById: issued.handedBy,
      for: issued.for,
      isLineOfFireShown: issued.isLineOfFireShown,
      ...(issued.rehearsalReason === undefined ? {} : { rehearsalReason: issued.rehearsalReason }),
      scene: weapon.scene ?? null,
      dayNumber: state.day?.number ?? null,
    });
  }
  return next;
}

/** What a stretch of the log tells, from its beginning on; a scene set before it is not known and matches nothing. */
export function rememberLog(known: LastIssues, entries: readonly Happened[]): LastIssues {
  let next = known;
  let scene: string | null = null;
  let dayNumber: number | null = null;
  for (const entry of entries) {
    if (entry.type === 'start-day') {
      scene = null;
      dayNumber = entry.data.number;
    } else if (entry.type === 'set-scene') scene = entry.data.scene;
    else if (entry.type === 'issue')
      next = newest(next, entry.data.weaponId, {
        at: entry.at,
        actorId: entry.data.actorId,
        handedById: entry.data.handedById,
        for: entry.data.for,
        isLineOfFireShown: entry.data.shown.lineOfFire,
        ...(entry.data.rehearsalReason === undefined ? {} : { rehearsalReason: entry.data.rehearsalReason }),
        scene,
        dayNumber,
      });
  }
  return next;
}

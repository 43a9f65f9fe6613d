import { placeWith } from '../roles.js';
import type { State } from '../state.js';
import type { Weapon } from '../weapon.js';
import { byOf, handled, weaponOf, withKnown, withWeapon, without, type Fold } from './fold.js';
import { closeLoad, opened, withShort } from './load.js';

const withFired = (weapon: Weapon, fired: number | undefined): Weapon =>
  fired === undefined ? weapon : { ...weapon, fired };

/** with-ad → with-actor: one actor, one scene. */
export const issued: Fold<'issue'> = (state, entry) => {
  const { data, at } = entry;
  const was = weaponOf(state, data.weaponId, entry);
  const scene = state.day?.scene;
  return withWeapon(state, {
    ...was,
    status: 'with-actor',
    holder: data.actorId,
    since: at,
    ...(scene ? { scene } : {}),
    issued: {
      at,
      handedBy: data.handedById,
      for: data.for,
      ...(data.rehearsalReason === undefined ? {} : { rehearsalReason: data.rehearsalReason }),
      isLineOfFireShown: data.shown.lineOfFire,
    },
    hands: handled(was, data.actorId, data.handedById),
  });
};

/** with-actor → with-ad where policy lets the AD hold it; both checks lapse. */
export const handedBack: Fold<'hand-back'> = (state, entry) => {
  const { data, at } = entry;
  const by = byOf(entry);
  const was = withFired(weaponOf(state, data.weaponId, entry), data.fired);
  return withWeapon(state, {
    ...without(was, 'issued', 'scene'),
    status: 'with-ad',
    holder: by,
    since: at,
    lapsed: was.lapsed ?? { reason: 'handed-back', at },
    hands: handled(was, by),
  });
};

/** ST4: a lot that was withheld as the incident was reported (CH2) stands in it from here on, for the next misfire. */
function lotNamed(state: State, weapon: Weapon): State {
  const lotId = weapon.load?.lotId;
  return lotId ? { ...state, incidents: withKnown(state, weapon, { lotId }) } : state;
}

/** Any that is out → returned, by an armorer; of a frozen one only the holder changes. */
export const takenBack: Fold<'take-back'> = (state, entry) => {
  const { data, at } = entry;
  const by = byOf(entry);
  const was = withFired(opened(weaponOf(state, data.weaponId, entry), data.inspection), data.fired);
  const hands = handled(was, by);
  if (was.status === 'out-of-service')
    return withWeapon(lotNamed(state, was), { ...without(was, 'sighted'), holder: by, since: at, hands });
  const lapsed = was.lapsed ?? { reason: 'taken-back' as const, at };
  return withWeapon(state, {
    ...without(was, 'sighted', 'issued', 'scene'),
    status: 'returned',
    holder: by,
    since: at,
    lapsed,
    hands,
  });
};

/** inspected, returned → locked: unloaded, counted, in the safe with nobody. */
export const locked: Fold<'lock'> = (state, entry) => {
  const { data, at } = entry;
  const was = opened(weaponOf(state, data.weaponId, entry), data.inspection);
  const { lots, short } = closeLoad(state, was, data);
  const rest = without(was, 'load', 'fired', 'inspection', 'isAnswered', 'check', 'lapsed', 'sighted');
  return withWeapon(
    { ...state, lots },
    withShort({ ...rest, status: 'locked', holder: null, since: at, hands: [] }, short),
  );
};

/** CU11: what is seen outranks what was planned; both checks lapse. */
export const sighted: Fold<'sight'> = (state, entry) => {
  const { data, at } = entry;
  const was = weaponOf(state, data.weaponId, entry);
  const seen: Weapon = {
    ...was,
    holder: data.holderId,
    since: at,
    sighted: { by: byOf(entry), at, why: data.why },
    hands: handled(was, data.holderId),
  };
  if (was.status === 'out-of-service') return withWeapon(state, seen);
  const status = placeWith(state.people[data.holderId]);
  return withWeapon(state, { ...without(seen, 'issued', 'scene'), status, lapsed: { reason: 'sighted', at } });
};

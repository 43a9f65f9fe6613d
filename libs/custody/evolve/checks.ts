import type { State } from '../state.js';
import type { Seen } from '../weapon.js';
import type { EntryData } from '../event.js';
import { amended, byOf, handled, weaponOf, withWeapon, without, type Fold } from './fold.js';
import { closeLoad, loadOf, opened, withShort } from './load.js';

/** What was seen, with the charge that the lot says, and no field that was not given. */
function seenIn(state: State, data: EntryData<'inspect' | 'check'>): Seen {
  const { boreClear, chambersSeen, magazineSeen, load, sound } = data;
  const charge = load?.lotId ? state.lots[load.lotId]?.charge : undefined;
  return amended<Seen>(
    {},
    { boreClear, chambersSeen, magazineSeen, sound, load: load && charge ? { ...load, charge } : load },
  );
}

/** CU2: locked, inspected, returned → inspected. The load before it closes (RD3), the one declared begins. */
export const inspected: Fold<'inspect'> = (state, entry) => {
  const { data, at, cursor } = entry;
  const by = byOf(entry);
  const was = opened(weaponOf(state, data.weaponId, entry), data.inspection);
  const { lots, short } = closeLoad(state, was, data);
  const seen = seenIn(state, data);
  const load = loadOf(seen);
  const rest = without(was, 'fired', 'check', 'lapsed', 'sighted');
  return withWeapon(
    { ...state, lots },
    withShort(
      {
        ...rest,
        status: 'inspected',
        holder: by,
        since: at,
        ...(load ? { load } : {}),
        inspection: { by, at, cursor, endsAt: data.endsAt, ...seen },
        isAnswered: false,
        hands: handled(was, by),
      },
      short,
    ),
  );
};

/** CH2, CH3: agreed → with-ad; differing → back to the armorer, both counts recorded. */
export const checked: Fold<'check'> = (state, entry) => {
  const { data, at } = entry;
  const by = byOf(entry);
  const was = opened(weaponOf(state, data.weaponId, entry), data.inspection);
  const check = { by, at, agreed: data.agreed, ...seenIn(state, data) };
  const hands = handled(was, by);
  if (!data.agreed)
    return withWeapon(state, {
      ...was,
      status: 'returned',
      since: at,
      check,
      hands,
      lapsed: { reason: 'counts-differ', at },
    });
  // CU1: it stays in the armorer's hands unless the policy lets the AD hold it.
  const holder = state.production.policy.adMayHold ? by : was.holder;
  return withWeapon(state, { ...was, status: 'with-ad', holder, since: at, check, hands });
};

import { isChecked, lapseOf, type Instant, type Weapon } from '#custody';
import { LoadMark } from '#ui';
import type { ReactNode } from 'react';

/** SC4: what lapsed as it went back to the armorer is how it should be; a hatch there would call for nothing. */
const isShownLapsed = (weapon: Weapon, at: Instant): boolean => {
  const lapse = lapseOf(weapon, at);
  return lapse !== null && (weapon.status !== 'returned' || lapse.reason === 'counts-differ');
};

/** What is in a weapon, as far as this screen may know it (CH2 sees to that on the wire). */
export function WeaponMark({ weapon, at }: { weapon: Weapon; at: Instant }): ReactNode {
  return (
    <LoadMark
      kind={weapon.kind}
      {...(weapon.load ? { load: weapon.load } : {})}
      isChecked={isChecked(weapon, at)}
      isLapsed={isShownLapsed(weapon, at)}
    />
  );
}

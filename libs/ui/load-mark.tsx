import type { Load, WeaponKind } from '#custody';

export interface LoadMarkProps {
  /** A replica, rubber, blade or airsoft is told by its kind. */
  kind: WeaponKind;
  load?: Load;
  /** Both have seen it, they agreed, and neither lapsed: `cold` only then. */
  isChecked: boolean;
  /** Hatched: nothing moves onward on it. */
  isLapsed?: boolean;
}

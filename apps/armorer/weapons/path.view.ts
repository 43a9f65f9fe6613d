import type { Status, Weapon } from '#custody';
import { STATUS_WORDS } from '#ui/words';

const STEPS = ['locked', 'inspected', 'with-ad', 'with-actor', 'returned'] as const satisfies readonly Status[];

export interface PathStep {
  name: string;
  place: 'was' | 'is' | 'ahead';
}

/**
 * CU2: the five steps of a weapon from the safe and back, which of them it has taken, and where it is now. What is returned
 * may never have come as far as an actor; `hands` tells whether an actor had it. Null while it is out of service.
 */
export function pathOf(weapon: Weapon, wasWithActor: boolean): PathStep[] | null {
  const now = STEPS.findIndex((step) => step === weapon.status);
  if (now === -1) return null;
  const furthest = weapon.status !== 'returned' ? now : wasWithActor ? 4 : weapon.check ? 3 : weapon.inspection ? 2 : 1;
  return STEPS.map((step, index) => ({
    name: STATUS_WORDS[step],
    place: index === now ? 'is' : index < furthest ? 'was' : 'ahead',
  }));
}

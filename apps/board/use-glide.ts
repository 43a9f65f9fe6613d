import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { LanePlan } from './plan.js';

const GLIDE_MS = 300;
const isReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Spot {
  lane: string;
  x: number;
  y: number;
}

interface GlideOptions {
  unit: number;
  page: number;
  /** DY3: nothing glides while the camera rolls. */
  isStill: boolean;
}

const spotsOf = (lanes: readonly LanePlan[]): Map<string, Spot> =>
  new Map(
    lanes.flatMap((lane) =>
      lane.items.map((item) => [item.weaponId, { lane: lane.status, x: lane.x + item.x, y: lane.y + item.y }]),
    ),
  );

/** When a weapon changes its lane, it and those that make room for it glide there, so that the eye follows. */
export function useGlide(
  within: RefObject<HTMLElement | null>,
  lanes: readonly LanePlan[],
  options: GlideOptions,
): void {
  const { unit, page, isStill } = options;
  const before = useRef({ spots: new Map<string, Spot>(), page: -1, unit: 0 });
  useLayoutEffect(() => {
    const was = before.current;
    const spots = spotsOf(lanes);
    before.current = { spots, page, unit };
    const isSamePicture = was.page === page && was.unit === unit;
    const hasMoved = [...spots].some(([weaponId, spot]) => {
      const old = was.spots.get(weaponId);
      return old !== undefined && old.lane !== spot.lane;
    });
    if (!isSamePicture || !hasMoved || isStill || isReducedMotion()) return;
    for (const element of within.current?.querySelectorAll<HTMLElement>('[data-weapon]') ?? []) {
      const weaponId = element.dataset['weapon'] ?? '';
      const [from, to] = [was.spots.get(weaponId), spots.get(weaponId)];
      if (!from || !to || (from.x === to.x && from.y === to.y)) continue;
      const away = `translate(${(from.x - to.x) * unit}px, ${(from.y - to.y) * unit}px)`;
      const zIndex = from.lane === to.lane ? 1 : 2;
      element.animate(
        [
          { transform: away, zIndex },
          { transform: 'none', zIndex },
        ],
        { duration: GLIDE_MS, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
      );
    }
  }, [within, lanes, unit, page, isStill]);
}

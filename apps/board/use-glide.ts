import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { LanePlan } from './plan.js';

const GLIDE_MS = 300;
/** Each is a layer of its own while it glides, and no eye follows so many: beyond it only what changes its lane glides. */
const MOST_GLIDING = 48;
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
    const moved = [...spots].flatMap(([weaponId, to]) => {
      const from = was.spots.get(weaponId);
      return from && (from.x !== to.x || from.y !== to.y) ? [{ weaponId, from, to }] : [];
    });
    const travelled = moved.filter(({ from, to }) => from.lane !== to.lane);
    if (!isSamePicture || travelled.length === 0 || isStill || isReducedMotion()) return;
    const gliding = [moved, travelled].find(({ length }) => length <= MOST_GLIDING) ?? [];
    for (const { weaponId, from, to } of gliding) {
      const away = `translate(${(from.x - to.x) * unit}px, ${(from.y - to.y) * unit}px)`;
      // What keeps its lane leaves this out: with it the compositor can't do it alone, and every frame waits for the script.
      const above = from.lane !== to.lane && { zIndex: 1 };
      within.current?.querySelector(`[data-weapon="${weaponId}"]`)?.animate(
        [
          { transform: away, ...above },
          { transform: 'none', ...above },
        ],
        {
          duration: GLIDE_MS,
          easing: 'cubic-bezier(0.2, 0, 0, 1)',
        },
      );
    }
  }, [within, lanes, unit, page, isStill]);
}

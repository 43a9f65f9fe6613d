import { useLayoutEffect, useState, type RefObject } from 'react';

/** The size of the screen in pixels, and of the lanes on it in units of the drawing. */
export interface Area {
  width: number;
  height: number;
  /** Pixels to 1/1080 of the screen's shorter side, times the scale asked for. */
  unit: number;
  /** Nothing until it was measured: what is planned for a guess is laid out twice. */
  lanes: { width: number; height: number };
}

const UNMEASURED = { width: 0, height: 0 };

function screenOf(scale: number): Omit<Area, 'lanes'> {
  const { innerWidth: width, innerHeight: height } = window;
  return { width, height, unit: Math.max(0.1, (Math.min(width, height) / 1080) * scale) };
}

/** Follows the window and what is left of it for the lanes, before anything of it is painted. */
export function useArea(lanes: RefObject<HTMLElement | null>, scale: number): Area {
  const [area, setArea] = useState<Area>(() => ({ ...screenOf(scale), lanes: UNMEASURED }));
  useLayoutEffect(() => {
    const element = lanes.current;
    if (!element) return undefined;
    const measure = (): void => {
      const screen = screenOf(scale);
      const { clientWidth, clientHeight } = element;
      const next = { width: clientWidth / screen.unit, height: clientHeight / screen.unit };
      setArea((was) =>
        was.width === screen.width &&
        was.height === screen.height &&
        was.unit === screen.unit &&
        was.lanes.width === next.width &&
        was.lanes.height === next.height
          ? was
          : { ...screen, lanes: next },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [lanes, scale]);
  return area;
}

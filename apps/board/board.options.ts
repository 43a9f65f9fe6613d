/** How a board is shown, all of it from its address: `/board?distance=10&brightness=60`. */
export interface BoardOptions {
  /** Makes everything larger or smaller; 1 is the size of the drawing. */
  scale: number;
  /** Metres from which it is read. From 5 on number, load and holder grow with it (SC3). */
  distance: number;
  /** Hundredths of the full brightness, for a dark tent. */
  brightness: number;
  /** Whether the picture wanders by a few pixels over minutes, against burn-in; `auto`: but not for reduced motion. */
  drift: 'auto' | 'on' | 'off';
  /** How many seconds a page stays where there are several. */
  turn: number;
}

const AS_DELIVERED: BoardOptions = { scale: 1, distance: 5, brightness: 100, drift: 'auto', turn: 8 };

function within(text: string | null, least: number, most: number, otherwise: number): number {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= least && value <= most ? value : otherwise;
}

/** Reads the options from the address's query. What makes no sense is as if it were not there. */
export function boardOptions(query: string): BoardOptions {
  const given = new URLSearchParams(query);
  const drift = given.get('drift');
  return {
    scale: within(given.get('scale'), 0.5, 1.5, AS_DELIVERED.scale),
    distance: within(given.get('distance'), 1, 30, AS_DELIVERED.distance),
    brightness: within(given.get('brightness'), 20, 100, AS_DELIVERED.brightness),
    drift: drift === 'on' || drift === 'off' ? drift : AS_DELIVERED.drift,
    turn: within(given.get('turn'), 3, 120, AS_DELIVERED.turn),
  };
}

/** SC3: what the distance asks of number, load and holder: their size at 5 m and nearer, in proportion beyond. */
export const enlargedFor = (distance: number): number => Math.max(1, distance / 5);

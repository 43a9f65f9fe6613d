import { BLANK_AFTER_MS, CURRENT_FOR_MS } from '#wire';

/** What a frame may take to reach the glass: the veil begins this much early, so that it is up within its time. */
const FRAME_IN_HAND_MS = 100;
/** When the veil is up, counted from the newest pulse. */
export const VEIL_AT_MS = CURRENT_FOR_MS - FRAME_IN_HAND_MS;
/** When what lies behind it is gone. */
export const GONE_AT_MS = BLANK_AFTER_MS - FRAME_IN_HAND_MS;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** The age counts up to this, then stands. */
const HOURS_SHOWN = 100;

/** An age's places from the left, and how wide each cell is, in em. The hours' ends in a colon. */
const HOURS_EM = 1.66;
const DIGIT_EM = 0.66;

/** What one element does from the newest pulse on. Keyframes hold opacity and transform alone: all that a compositor runs. */
export interface Part {
  keyframes: Keyframe[];
  timing: KeyframeAnimationOptions;
}

/** A value from each of these times on, without anything in between. */
function inSteps(property: 'opacity' | 'transform', lastsMs: number, steps: [fromMs: number, value: string][]): Part {
  const keyframes = steps.map(([fromMs, value]): Keyframe => ({
    [property]: value,
    offset: fromMs / lastsMs,
    easing: 'step-end',
  }));
  const last = steps.at(-1);
  if (last) keyframes.push({ [property]: last[1], offset: 1 });
  return { keyframes, timing: { duration: lastsMs, fill: 'both' } };
}

/** A strip of rows that moves up by one row at a time, round and round. */
const strip = (rows: number, eachMs: number, iterations = Infinity): Part => ({
  keyframes: [{ transform: 'translateY(0)' }, { transform: 'translateY(-100%)' }],
  timing: { duration: rows * eachMs, easing: `steps(${rows}, end)`, iterations, fill: 'both' },
});

/** How much of the age's left side is blank, in em: what the word before it closes up over. */
const BLANK_LEFT: [fromMs: number, em: number][] = [
  [0, HOURS_EM + DIGIT_EM],
  [10 * MINUTE_MS, HOURS_EM],
  [HOUR_MS, DIGIT_EM],
  [10 * HOUR_MS, 0],
];
const shifted = (by: number): Part =>
  inSteps(
    'transform',
    HOURS_SHOWN * HOUR_MS,
    BLANK_LEFT.map(([fromMs, em]) => [fromMs, `translateX(${em * by}em)`]),
  );

/**
 * The veil's parts by their `data-part`. The sheet stays away until the veil is due, `gone` until what lies behind is to be
 * gone; the age is strips of digits. All of it runs on while the page's script hangs, which is the point.
 */
export const VEIL_PARTS: Readonly<Record<string, Part>> = {
  sheet: inSteps('opacity', HOUR_MS, [
    [0, '0'],
    [VEIL_AT_MS, '1'],
  ]),
  gone: inSteps('opacity', HOUR_MS, [
    [0, '0'],
    [GONE_AT_MS, '1'],
  ]),
  hours: strip(HOURS_SHOWN, HOUR_MS, 1),
  'ten-minutes': strip(6, 10 * MINUTE_MS),
  'ten-minutes-cell': inSteps('opacity', HOUR_MS, [
    [0, '0'],
    [10 * MINUTE_MS, '1'],
  ]),
  minutes: strip(10, MINUTE_MS),
  'ten-seconds': strip(6, 10 * SECOND_MS),
  seconds: strip(10, SECOND_MS),
  line: shifted(-0.5),
  word: shifted(1),
};

/** The rows of each strip, top to bottom. */
export const VEIL_STRIPS: readonly { part: string; rows: readonly string[]; before?: string }[] = [
  { part: 'hours', rows: Array.from({ length: HOURS_SHOWN }, (_, hour) => (hour === 0 ? '' : `${hour}:`)) },
  { part: 'ten-minutes', rows: ['0', '1', '2', '3', '4', '5'] },
  { part: 'minutes', rows: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  { part: 'ten-seconds', rows: ['0', '1', '2', '3', '4', '5'], before: ':' },
  { part: 'seconds', rows: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
];

/** A veil that runs. */
export interface RunningVeil {
  /** A fresh pulse came so long ago: the veil is held back from then. */
  hold: (ageMs: number) => void;
  /** Nothing holds it back: up at once. The age is set right where it went astray, as in sleep; null before any pulse. */
  rise: (ageMs: number | null) => void;
  stop: () => void;
}

const ASTRAY_MS = 700;

function setAge(animation: Animation, ms: number): void {
  if (Math.abs(Number(animation.currentTime) - ms) > ASTRAY_MS) animation.currentTime = ms;
}

/** Starts the parts below `root`, up until the first `hold`. */
export function startVeil(root: HTMLElement): RunningVeil {
  const running = new Map<string, Animation>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-part]')) {
    const name = element.dataset['part'] ?? '';
    const part = VEIL_PARTS[name];
    if (part) running.set(name, element.animate(part.keyframes, part.timing));
  }
  const rise: RunningVeil['rise'] = (ageMs) => {
    for (const [name, animation] of running) {
      if (ageMs !== null) setAge(animation, name === 'sheet' ? Math.max(ageMs, VEIL_AT_MS) : ageMs);
      // Before the first pulse nothing behind it was ever current, so it is gone from the start.
      else if (name === 'sheet' || name === 'gone') setAge(animation, HOUR_MS);
    }
  };
  rise(null);
  return {
    hold(ageMs) {
      for (const animation of running.values()) animation.currentTime = ageMs;
    },
    rise,
    stop() {
      for (const animation of running.values()) animation.cancel();
    },
  };
}

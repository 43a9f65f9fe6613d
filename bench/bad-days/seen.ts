import { ACKNOWLEDGED_WITHIN_MS } from '#wire';
import type { Trial } from '../faults/fault.js';
import type { Crowd } from '../faults/crowd.js';
import type { RecordedScreen } from '../checker/recorder.js';

/** What a screen said of itself is looked at so often (bench/checker/recorder.ts); longer than this is nobody's look. */
const LOOK_MS = 250;

/** What those who work at a production saw from one moment to another, by the clock of this process. */
export class Watch {
  private readonly fromMs = performance.now();
  private readonly sentBefore: number;
  private readonly heardBefore: Map<RecordedScreen, number>;

  constructor(
    private readonly trial: Trial,
    private readonly crowd: Crowd,
    /** Put before each line of the report: `before`, `in the rush`. */
    private readonly when: string,
  ) {
    this.sentBefore = crowd.recorder.sendings.length;
    this.heardBefore = new Map(crowd.screens.map((screen) => [screen, screen.heard.length]));
  }

  /** Writes it into the report; gives how long the screen that was not current for the longest time was not, in ms. */
  end(): number {
    const { trial, when } = this;
    const seconds = (performance.now() - this.fromMs) / 1_000;
    trial.measured(`${when}: watched, s`, seconds);
    for (const { sent, answered } of this.crowd.recorder.sendings.slice(this.sentBefore)) {
      trial.tried(`${when}: ${answered?.outcome.status ?? 'not answered yet'}`);
      if (answered) trial.measured(`${when}: acknowledged after`, answered.ms - sent.ms);
    }
    const stale = [...this.heardBefore].map(([screen, since]) => longestStale(screen, since));
    for (const ms of stale) trial.measured(`${when}: a screen was not current for`, ms);
    return Math.max(0, ...stale);
  }
}

/** The longest that a screen held itself for not current without a break, in ms. */
function longestStale({ heard }: RecordedScreen, since: number): number {
  let [longest, from, last] = [0, null as number | null, 0];
  for (const each of heard.slice(since)) {
    if (each.kind !== 'counted') continue;
    if (each.isCurrent) from = null;
    else {
      from ??= each.ms;
      longest = Math.max(longest, each.ms - from, LOOK_MS);
    }
    last = each.ms;
  }
  return last === 0 ? Infinity : longest;
}

/** Of all that a crowd sent so far nothing was answered later than the contract has it. */
export function sureInTime(trial: Trial, { recorder }: Crowd): void {
  const late = recorder.sendings.filter(
    ({ sent, answered }) => answered && answered.ms - sent.ms > ACKNOWLEDGED_WITHIN_MS,
  );
  trial.sure(late.length === 0, `${late.length} commands were answered after more than ${ACKNOWLEDGED_WITHIN_MS} ms`);
}

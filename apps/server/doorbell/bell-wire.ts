/** What rings go by from server to server. It may lose, double and reorder them: the log is the truth, and it is looked at anyway. */
export interface BellWire {
  /** Connects, and connects again whenever that is lost, by itself; never throws. */
  start(hear: (text: string) => void): void;
  /** Rejects where it can't be said now. */
  send(text: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** The one channel that all servers ring on. */
export const CHANNEL = 'setboard';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/** How long to wait before it is tried for the nth time, from 0. Servers that lost the same thing don't come back in step. */
export const waitBefore = (nth: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** nth) * (0.5 + Math.random() / 2);

/** One server alone has nobody to ring for. */
export const noWire: BellWire = {
  start: () => undefined,
  send: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

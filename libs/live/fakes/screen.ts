import { initialState } from '#custody';
import type { ByeReason, Pulse } from '#wire';
import { openLink } from '../link.js';
import type { Link } from '../link-view.js';
import type { Page } from '../page.js';
import { createFakeClock, type FakeClock } from './clock.js';
import { createFakeNetwork, type FakeLine } from './line.js';

/** One screen with its link on a fake clock, page and network, and the server's words at hand. */
export interface FakeScreen {
  link: Link;
  clock: FakeClock;
  lines: FakeLine[];
  newest: () => FakeLine;
  /** Opens the newest line and sends the state at `cursor`. */
  connect: (cursor?: number) => Promise<void>;
  /** So many ms on a healthy link: a pulse each half second. */
  pulse: (ms: number, cursor?: number) => Promise<void>;
  pulseNow: (cursor?: number) => Promise<void>;
  snapshot: (cursor: number, epoch?: string) => void;
  bye: (reason: ByeReason) => void;
  setToken: (token: string | null) => void;
  setVisible: (isVisible: boolean) => void;
  /** How often the page was to be loaded anew. */
  reloads: () => number;
}

export function createFakeScreen(onPageOf: (page: Page) => Page = (page) => page): FakeScreen {
  const clock = createFakeClock();
  const network = createFakeNetwork();
  let token: string | null = 'device';
  let isVisible = true;
  let reloads = 0;
  let minted = 0;
  const onPage: (() => void)[] = [];
  const link = openLink({
    clock,
    token: () => token,
    build: 'b1',
    random: () => 0.5,
    mintId: () => `c${(minted += 1)}`,
    openLine: network.open,
    onNewVersion: () => (reloads += 1),
    page: onPageOf({
      isVisible: () => isVisible,
      onChange(listener) {
        onPage.push(listener);
        return () => undefined;
      },
      afterPaint: (then) => then(),
    }),
  });
  const at = (): string => new Date(clock.now().wall).toISOString();
  const snapshot = (cursor: number, epoch = 'e'): void =>
    network.newest().tell.onSnapshot({ epoch, cursor, at: at(), state: initialState(), head: 'h' });
  const pulseNow = async (cursor = 5): Promise<void> => {
    const pulse: Pulse = { epoch: 'e', cursor, at: at() };
    network.newest().tell.onPulse(pulse);
    await clock.pass(0);
  };
  return {
    link,
    clock,
    lines: network.lines,
    newest: network.newest,
    async connect(cursor = 5) {
      network.newest().open();
      snapshot(cursor);
      await clock.pass(0);
    },
    async pulse(ms, cursor = 5) {
      for (let passed = 0; passed < ms; passed += 500) {
        await clock.pass(500);
        await pulseNow(cursor);
      }
    },
    pulseNow,
    snapshot,
    bye: (reason) => network.newest().tell.onBye(reason),
    setToken: (next) => (token = next),
    setVisible(next) {
      isVisible = next;
      for (const listener of onPage) listener();
    },
    reloads: () => reloads,
  };
}

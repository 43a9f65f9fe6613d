import type { Command, CommandBody, Instant } from '#custody';
import type { Outcome, ScreenReport } from '#wire';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Board } from './apply.js';
import { openLink } from './link.js';
import type { Link, LinkView } from './link-view.js';
import { browserPage, pageToCome, type Page } from './page.js';
import type { StopSender, StopState } from './stop-sender.js';

// In a room of its own, so that the board's script goes without it.
export { useKeptHeads } from './use-kept-heads.js';

const LinkContext = createContext<Link | null>(null);

/** Gives the link to every hook below it: `<LinkProvider value={link}>`. */
export const LinkProvider = LinkContext.Provider;

/** The link itself, for `send`, `stop`, `identify` and the veil. */
export function useLink(): Link {
  const link = useContext(LinkContext);
  if (!link) throw new Error('useLink wants a LinkProvider above it');
  return link;
}

/** Something that the link knows, read anew whenever it says that something changed. */
function useFromLink<T>(read: (link: Link) => T): T {
  const link = useLink();
  return useSyncExternalStore(link.subscribe, () => read(link));
}

/** Which build this page is of, as Vite was told; a page that was not built by it says nothing. */
const env: Partial<ImportMetaEnv> | undefined = import.meta.env;
const build: unknown = env?.['VITE_BUILD_ID'];

const openFor = (token: string, page?: Page): Link =>
  openLink({ token: () => token, ...(typeof build === 'string' && { build }), ...(page && { page }) });

/** A link that was opened before there was a page to show it; the first who asks for its token has it. */
export interface EarlyLink {
  readonly take: (token: string) => Link | null;
}

/** Dials before anything is rendered. */
export function openEarly(token: string): EarlyLink {
  const { page, begin } = pageToCome(browserPage);
  let link: Link | null = openFor(token, page);
  return {
    take(wanted) {
      const taken = link;
      link = null;
      begin();
      if (wanted === token) return taken;
      taken?.close();
      return null;
    },
  };
}

/** Open for as long as somebody subscribes, which outlives React's trial mounting. */
function openingOf(token: string, early?: EarlyLink): { subscribe: () => () => void; current: () => Link | null } {
  let link: Link | null = null;
  return {
    subscribe() {
      const opened = early?.take(token) ?? openFor(token);
      link = opened;
      return () => {
        opened.close();
        link = null;
      };
    },
    current: () => link,
  };
}

/**
 * The page's link for a token; null while it is being opened. One link a token: another person may be sent another view of
 * the same log (CH2).
 */
export function useLinkFor(token: string, early?: EarlyLink): Link | null {
  const opening = useMemo(() => openingOf(token, early), [token, early]);
  return useSyncExternalStore(opening.subscribe, opening.current);
}

/** Connecting, board or refused: what a screen decides on first. */
export const useLinkView = (): LinkView => useFromLink((link) => link.current());

/**
 * A part of the board, or null while there is none. Repaints only when the part changes by identity, so select what the
 * state holds (`(board) => board.state.weapons[id]`), and work things out from it afterwards.
 */
export function useBoard<T>(select: (board: Board) => T): T | null {
  return useFromLink((link) => {
    const view = link.current();
    return view.kind === 'board' ? select(view.board) : null;
  });
}

/** Whether what the screen shows may be gone by; while it may not, nothing but STOP can be written. */
export const useIsCurrent = (): boolean =>
  useFromLink((link) => {
    const view = link.current();
    return view.kind === 'board' && view.isCurrent;
  });

/** The server's time to the second, for `allowed` and `attention`; it stops with the pulse. Null before the first one. */
export const useServerClock = (): Instant | null => useFromLink((link) => link.serverClock());

const NO_SCREENS: readonly ScreenReport[] = [];

/** The paired screens as the server lists them to armorers; empty for anyone else. */
export const useScreens = (): readonly ScreenReport[] =>
  useFromLink((link) => {
    const view = link.current();
    return view.kind === 'board' ? view.screens : NO_SCREENS;
  });

/** One tap's way: never the hoped-for state, only that it is being sent, or what the server answered. */
export type Sending =
  { kind: 'idle' } | { kind: 'sending'; command: Command } | { kind: 'answered'; command: Command; outcome: Outcome };

export interface Send {
  sending: Sending;
  /** Sends under a new id, and says the outcome too. */
  send: (body: CommandBody) => Promise<Outcome>;
  /** After `unconfirmed`: the same command under its own id. */
  sendAgain: () => Promise<Outcome> | undefined;
  /** Back to idle, for when the answer was read. */
  dismiss: () => void;
}

/** Sends commands and remembers the newest one's answer. */
export function useSend(): Send {
  const link = useLink();
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const go = useCallback(
    async (command: Command): Promise<Outcome> => {
      setSending({ kind: 'sending', command });
      const outcome = await link.sendAgain(command);
      setSending((now) =>
        now.kind === 'sending' && now.command.id === command.id ? { kind: 'answered', command, outcome } : now,
      );
      return outcome;
    },
    [link],
  );
  const send = useCallback((body: CommandBody) => go(link.withId(body)), [go, link]);
  const dismiss = useCallback(() => setSending({ kind: 'idle' }), []);
  return {
    sending,
    send,
    sendAgain: () => (sending.kind === 'idle' ? undefined : go(sending.command)),
    dismiss,
  };
}

/** What became of STOP, and the sender to press, cancel or dismiss it with. */
export function useStop(): [StopState, StopSender] {
  const { stop } = useLink();
  return [useSyncExternalStore(stop.subscribe, stop.current), stop];
}

const IDENTIFIED_FOR_MS = 6_000;

/** The name to flash while the armorer looks for this screen, else null. DY3: while the camera rolls it waits for "cut". */
export function useIdentified(isRolling: boolean): string | null {
  const link = useLink();
  const [name, setName] = useState<string | null>(null);
  const forgetAt = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => link.onIdentify((screen) => setName(screen.name)), [link]);
  useEffect(() => {
    if (name === null || isRolling) return undefined;
    forgetAt.current = setTimeout(() => setName(null), IDENTIFIED_FOR_MS);
    return () => clearTimeout(forgetAt.current);
  }, [name, isRolling]);
  return isRolling ? null : name;
}

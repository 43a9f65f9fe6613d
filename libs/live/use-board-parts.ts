import type { Instant } from '#custody';
import type { ScreenReport } from '#wire';
import type { Board } from './apply.js';
import { useFromLink } from './link-context.js';

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

import type { Instant } from '#custody';
import type { Link } from '#live';
import { boardView, type BoardView } from './board.view.js';
import { keptFrom } from './kept.js';

/** What the board shows, and of when. */
export interface Shown {
  view: BoardView;
  timeZone: string;
  at: Instant;
}

/** What the board shows, worked out once a change of the state or of the second; what did not change keeps its identity. */
export function boardSource(link: Pick<Link, 'current' | 'serverClock'>): () => Shown | null {
  let before: { state: object; shown: Shown } | null = null;
  return () => {
    const linkView = link.current();
    if (linkView.kind !== 'board') return null;
    const { state } = linkView.board;
    const at = link.serverClock() ?? linkView.board.at;
    if (before && before.state === state && before.shown.at === at) return before.shown;
    const view = keptFrom(before?.shown.view, boardView(state, at));
    const shown = { view, timeZone: state.production.timeZone, at };
    before = { state, shown };
    return shown;
  };
}

import type { BoardView } from './board.view.js';

export interface FootProps {
  view: BoardView;
  page: number;
  pageCount: number;
}

/** What somebody should act on, and what never changes on a set. */
export function Foot({ view, page, pageCount }: FootProps) {
  return (
    <footer className="foot">
      {view.attention.length > 0 && (
        <ul className="attention" aria-label="Needs attention">
          {view.attention.map(({ what, detail }) => (
            <li key={`${what} ${detail}`} dir="auto">
              <b>{what}</b> · {detail}
            </li>
          ))}
        </ul>
      )}
      <p className="standing">
        {pageCount > 1 && (
          <b className="turns" data-testid="page">
            Page {page + 1} of {pageCount}
          </b>
        )}
        {view.meeting && `${view.meeting} · `}Live ammunition is never allowed on this set
      </p>
    </footer>
  );
}

import { useState } from 'react';
import type { BoardView } from './board.view.js';
import { concernsText, footView, leastRows, standingText } from './foot.view.js';

export interface FootProps {
  view: BoardView;
  /** The board's width in units. */
  width: number;
  isUpright: boolean;
  page: number;
  pageCount: number;
}

/** An upright screen has half the width and twice the height for it. */
const MOST_ROWS = { upright: 9, wide: 4 };
/** What somebody should act on, what is looser than the place's preset, and what never changes on a set. */
export function Foot({ view, width, isUpright, page, pageCount }: FootProps) {
  const { attention: lines, looser, concerns, meeting, isRolling } = view;
  const always = { looser, concerns, meeting, hasPages: pageCount > 1, width };
  const least = leastRows(always);
  const [stood, setStood] = useState(least);
  // DY3: while the camera rolls the foot is as high as it stood, and the lanes above it with it.
  const most = isRolling ? stood : isUpright ? MOST_ROWS.upright : MOST_ROWS.wide;
  const foot = footView({ ...always, lines, rows: most });
  const rows = isRolling ? stood : Math.max(least, foot.rows);
  if (rows !== stood) setStood(rows);
  return (
    <footer className="foot" style={{ '--rows': rows }}>
      {(lines.length > 0 || foot.looser) && (
        <ul className="attention" aria-label="Needs attention">
          {foot.lines.map(({ what, detail, isQuiet }) => (
            <li key={what} dir="auto" data-quiet={isQuiet || undefined}>
              <b>{what}</b> · {detail}
            </li>
          ))}
          {foot.more && <li data-quiet>{foot.more}</li>}
          {foot.looser && (
            <li className="looser" dir="auto" data-quiet data-testid="looser">
              {foot.looser}
            </li>
          )}
        </ul>
      )}
      {concerns && (
        <p className="concerns" dir="auto" data-testid="concerns">
          {concernsText(concerns)}
        </p>
      )}
      <p className="standing">
        {pageCount > 1 && (
          <b className="turns" data-testid="page">
            Page {page + 1} of {pageCount}
          </b>
        )}
        {standingText(meeting)}
      </p>
    </footer>
  );
}

import type { BoardView } from './board.view.js';
import { WallClock } from './clock.js';
import { textEms } from './text-width.js';

const WORDS_SIZE = 46;
const COUNT_SIZE = 60;
const RULE_WIDTH = 60;
/** What production and clock need beside the sentence. */
const SIDES = 2 * 420;

/** How large the sentence may be so that it stands uncut in one line, as a part of its full size. */
function fitOf(view: BoardView, width: number, isNarrow: boolean): number {
  const whole = view.headline.reduce(
    (sum, { lead = '', count = '', text }) =>
      sum + textEms(`${lead} ${text}  `) * WORDS_SIZE + textEms(String(count)) * COUNT_SIZE + RULE_WIDTH,
    -RULE_WIDTH,
  );
  return Math.min(1, (width - (isNarrow ? 0 : SIDES)) / whole);
}

export interface HeadProps {
  view: BoardView;
  timeZone: string;
  /** The board's width in units. */
  width: number;
  isNarrow: boolean;
}

/** The production, the one sentence that says what matters, and the time on set. */
export function Head({ view, timeZone, width, isNarrow }: HeadProps) {
  return (
    <header className="head" data-narrow={isNarrow || undefined}>
      <div className="where">
        <p className="production">
          <b dir="auto">{view.productionName}</b>
          {view.isSample && <span className="sample">SAMPLE</span>}
        </p>
        <p className="day" dir="auto">
          {view.day}
        </p>
      </div>
      <h1 className="headline" style={{ '--fit': fitOf(view, width, isNarrow) }} data-testid="headline">
        {view.headline.map(({ lead, count, text, tone }) => (
          <span key={text} className="clause" data-tone={tone}>
            {lead && `${lead} `}
            {count !== undefined && <b>{count}</b>} {text}
          </span>
        ))}
      </h1>
      <div className="when">
        <WallClock timeZone={timeZone} />
        <p className="link">
          <i aria-hidden="true" />
          {view.isRolling && <b>Rolling · </b>}
          Up to date
        </p>
      </div>
    </header>
  );
}

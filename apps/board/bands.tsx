import type { BoardView, OutView, StopView } from './board.view.js';
import { textEms } from './text-width.js';

/** From this many on each is told in one line less, so that the lanes keep their room. */
const CROWDED_FROM = 4;
const MOST_BESIDE = 4;

function Stop({ stop }: { stop: StopView }) {
  return (
    <li className="stop">
      <strong>STOP</strong>
      <div className="stop-words">
        <p className="stop-why" dir="auto">
          {stop.why}
        </p>
        <p className="stop-by" dir="auto">
          {stop.calledBy}
          {stop.lifting && ` · Half lifted by ${stop.lifting}, one more has to`}
        </p>
      </div>
    </li>
  );
}

const OUT_SIZE = 30;
const OUT_LINES = 3;
const LINE_FILL = 0.85;
/** What stands beside the list: the word STOP, or how long the break is. */
const BESIDE = 420;
const BREAK_SIZE = 36;
const BREAK_MORE = 400;

/** Each by its name where that fits, else how many are where: the tiles below show every one of them. */
function Out({ out, width, size = OUT_SIZE }: { out: OutView; width: number; size?: number }) {
  const room = ((width - BESIDE) / size) * OUT_LINES * LINE_FILL;
  const words = textEms(out.named.join(', ')) <= room ? out.named : [...out.counted, 'all below'];
  return words.map((word, index) => (
    <span key={word} className="out">
      {word}
      {index < words.length - 1 && ', '}
    </span>
  ));
}

interface BandProps {
  view: BoardView;
  /** The board's width in units. */
  width: number;
}

/** ST1: each stop that stands, beside one another, and what is still out. */
export function StopBand({ view, width }: BandProps) {
  if (view.stops.length === 0) return null;
  const columns = Math.min(view.stops.length, MOST_BESIDE);
  return (
    <section
      className="stops"
      aria-label="Stop"
      data-many={view.stops.length > 1 || undefined}
      data-crowded={view.stops.length >= CROWDED_FROM || undefined}
      style={{ '--columns': columns }}
      data-testid="stop"
    >
      <ul>
        {view.stops.map((stop) => (
          <Stop key={stop.stopId} stop={stop} />
        ))}
      </ul>
      <p className="still-out" dir="auto">
        <b>{view.stillOut.named.length > 0 ? 'Still out:' : `${view.stillOut.none}.`}</b>{' '}
        {view.stillOut.named.length > 0 && <Out out={view.stillOut} width={width} />}
      </p>
    </section>
  );
}

/** DY2: a break, and which weapons are not locked. */
export function BreakBand({ view, width }: BandProps) {
  if (!view.break) return null;
  const { words, notLocked } = view.break;
  return (
    <section className="break" aria-label="Break" data-testid="break">
      <b dir="auto">{words}</b>
      <p dir="auto">
        {notLocked.named.length > 0 ? (
          <>
            <b>Not locked:</b> <Out out={notLocked} width={width - BREAK_MORE} size={BREAK_SIZE} />
          </>
        ) : (
          notLocked.none
        )}
      </p>
    </section>
  );
}

/** CU9: what the policy bars. */
export function BarredBand({ view }: Pick<BandProps, 'view'>) {
  if (view.barred.length === 0) return null;
  return (
    <section className="barred" aria-label="Policy" data-testid="barred">
      {view.barred.join(' · ')}
    </section>
  );
}

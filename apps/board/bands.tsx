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
          {stop.lifting && ` · ${stop.lifting}`}
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

interface OutProps {
  out: OutView;
  width: number;
  size?: number;
  lines?: number;
  /** Where the names have no room: the tiles below show every one of them, rounds are told by how many. */
  instead?: readonly string[];
}

const ALL_BELOW = ['all below'];
const NONE: string[] = [];

/** Each by its name where that fits, else how many are where. */
function Out({ out, width, size = OUT_SIZE, lines = OUT_LINES, instead = ALL_BELOW }: OutProps) {
  const room = ((width - BESIDE) / size) * lines * LINE_FILL;
  const words = textEms(out.named.join(', ')) <= room ? out.named : [...out.counted, ...instead];
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
  /** Too narrow for two things beside one another. */
  isNarrow: boolean;
}

/** ST1: each stop that stands, beside one another, and what is still out. */
export function StopBand({ view, width }: Omit<BandProps, 'isNarrow'>) {
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

/** DY2: a break, which weapons are not locked, and which rounds are still outside (RD6). */
export function BreakBand({ view, width, isNarrow }: BandProps) {
  if (!view.break) return null;
  const { words, notLocked, roundsOutside } = view.break;
  const room = { width: isNarrow ? width + BREAK_MORE / 2 : width - BREAK_MORE, size: BREAK_SIZE };
  return (
    <section className="break" aria-label="Break" data-narrow={isNarrow || undefined} data-testid="break">
      <b dir="auto">{words}</b>
      <div className="break-out">
        {notLocked && (
          <p dir="auto">
            {notLocked.named.length > 0 ? (
              <>
                <b>Not locked:</b> <Out out={notLocked} {...room} />
              </>
            ) : (
              notLocked.none
            )}
          </p>
        )}
        {roundsOutside.named.length > 0 && (
          <p dir="auto">
            <b>Rounds outside:</b> <Out out={roundsOutside} {...room} lines={isNarrow ? 2 : 1} instead={NONE} />
          </p>
        )}
      </div>
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

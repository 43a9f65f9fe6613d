import { BAND_WORDS, hoursIn, type Band, type Hour, type Span } from '#record';
import { xOf } from './span.js';

interface HoursProps {
  span: Span;
  width: number;
  timeZone: string;
}

/** A line's words stand to its right. */
const ROOM_PX = 50;
const DATE_ROOM_PX = 96;
const CLOCK_WORDS = { back: 'clocks went back', forward: 'clocks went forward' } as const;

/** Words with nothing in their way: each goes where the one before it has ended. */
function written({ span, width, timeZone }: HoursProps): (Hour & { x: number })[] {
  let free = 0;
  return hoursIn(span, width, timeZone).flatMap((hour) => {
    const x = xOf(hour.ms, span, width);
    const room = hour.midnight === undefined ? ROOM_PX : DATE_ROOM_PX;
    if (x < free || x + room > width + ROOM_PX / 2) return [];
    free = x + room;
    return [{ ...hour, x }];
  });
}

/** The hours of the set's own wall clock across the top, with the date where it changes and the clocks where they do. */
export function Hours(props: HoursProps) {
  return (
    <div className="pic-hours" aria-hidden="true">
      {written(props).map(({ ms, x, text, midnight, clocks }) => (
        <span key={ms} style={{ left: x }} data-midnight={midnight !== undefined || undefined}>
          {midnight === undefined ? text : midnight}
          {clocks && <small>{CLOCK_WORDS[clocks]}</small>}
        </span>
      ))}
    </div>
  );
}

interface GroundsProps extends HoursProps {
  bands: readonly Band[];
  /** null once the day is over. */
  nowMs: number | null;
  /** Of all bars together. */
  height: number;
}

/** Behind all bars: a line an hour, midnight's stronger, breaks and stops from top to bottom, and the moment it is now. */
export function Grounds({ span, width, timeZone, bands, nowMs, height }: GroundsProps) {
  const across = (ms: number): number => Math.max(0, Math.min(width, xOf(ms, span, width)));
  return (
    <div className="pic-grounds" aria-hidden="true" style={{ height }}>
      {hoursIn(span, width, timeZone).map(({ ms, midnight, clocks }) => (
        <i
          key={ms}
          className="pic-line"
          style={{ left: xOf(ms, span, width) }}
          data-midnight={midnight !== undefined || undefined}
          data-clocks={clocks}
        />
      ))}
      {bands
        .filter(({ kind }) => kind !== 'roll')
        .map(({ kind, from, to, cursor }) => {
          const left = across(Date.parse(from));
          const wide = across(Date.parse(to)) - left;
          return (
            <i
              key={cursor}
              className="pic-band"
              data-kind={kind}
              title={BAND_WORDS[kind]}
              style={{ left, width: wide }}
            />
          );
        })}
      {nowMs !== null && nowMs >= span.from && nowMs <= span.to && (
        <i className="pic-now" style={{ left: xOf(nowMs, span, width) }} />
      )}
    </div>
  );
}

import { after, type Cursor, type Entry, type Instant, type State } from '#custody';
import type { Band } from './picture.js';

const ROLL_LASTS_SECONDS = 15 * 60;

interface OpenBand {
  kind: Band['kind'];
  from: Instant;
  why: string;
  cursor: Cursor;
}

const endOf = (band: OpenBand, at: Instant): Instant => {
  // DY3: a roll that nobody cut is over by itself.
  const latest = band.kind === 'roll' ? after(band.from, ROLL_LASTS_SECONDS) : null;
  return latest !== null && latest < at ? latest : at;
};

/** DY2, DY3, ST1: the breaks, stops and rolls of a day, kept entry by entry. */
export class Bands {
  private readonly closed: Band[] = [];
  private open: OpenBand[];

  /** ST2: a stop that stands as the day begins stands over it from its first moment. */
  constructor(state: State, entry: Entry) {
    this.open = state.stops.map((stop) => ({
      kind: 'stop',
      from: stop.stopId === entry.cursor ? stop.at : entry.at,
      why: stop.why,
      cursor: stop.stopId,
    }));
  }

  see(state: State, { at, cursor }: Entry): void {
    const { day, stops } = state;
    const stands = (band: OpenBand): boolean => {
      if (band.kind === 'stop') return stops.some(({ stopId }) => stopId === band.cursor);
      return (band.kind === 'break' ? day?.break : day?.rolling) === band.from;
    };
    for (const band of this.open) if (!stands(band)) this.closed.push({ ...band, to: endOf(band, at), isOpen: false });
    this.open = this.open.filter(stands);
    if (day?.break === at && !this.has('break')) this.begin('break', at, day.breakWhy ?? '', cursor);
    if (day?.rolling === at && !this.has('roll')) this.begin('roll', at, '', cursor);
    const newest = stops.at(-1);
    if (newest?.stopId === cursor) this.begin('stop', at, newest.why, cursor);
  }

  until(at: Instant): Band[] {
    const open = this.open.map((band) => {
      const to = endOf(band, at);
      return { ...band, to, isOpen: to === at };
    });
    return [...this.closed, ...open].sort((a, b) => a.from.localeCompare(b.from));
  }

  private has(kind: Band['kind']): boolean {
    return this.open.some((band) => band.kind === kind);
  }

  private begin(kind: Band['kind'], from: Instant, why: string, cursor: Cursor): void {
    this.open.push({ kind, from, why, cursor });
  }
}

import { LAPSE_WORDS, secondsBetween, type Instant, type Lapse } from '#custody';
import {
  asksForSomebody,
  BAND_WORDS,
  dayOfYear,
  INCIDENT_WORDS,
  loadInWords,
  lotLabel,
  MARK_WORDS,
  nameOf,
  STATUS_WORDS,
  timeOfDay,
  type Band,
  type DayPicture,
  type Known,
  type Mark,
  type Stretch,
} from '#record';
import type { Item } from './items.js';

/** What words are made with. */
export interface Telling {
  known: Known;
  timeZone: string;
  picture: Pick<DayPicture, 'from' | 'to'>;
}

const SECONDS_A_MINUTE = 60;
const SECONDS_AN_HOUR = 3600;

/** "45 s", "12 min", "2 h 05 min": as long as a person would say. */
export function lengthWords(seconds: number): string {
  if (seconds < SECONDS_A_MINUTE) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / SECONDS_A_MINUTE) % 60;
  const hours = Math.floor(seconds / SECONDS_AN_HOUR);
  return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes).padStart(2, '0')} min`;
}

/** "14:32"; on another date than the day began "Mon 23 Nov 00:12". */
function timeWords(at: Instant, { timeZone, picture }: Telling): string {
  const day = dayOfYear(at, timeZone);
  const time = timeOfDay(at, timeZone);
  return day === dayOfYear(picture.from, timeZone) ? time : `${day} ${time}`;
}

const fromTo = (from: Instant, to: Instant, telling: Telling): string =>
  `${timeWords(from, telling)} to ${timeWords(to, telling)}, ${lengthWords(secondsBetween(from, to))}`;

/** "lunch", "time": what a lapse was for, in as few words as there are. */
const lapseReason = (lapse: Lapse): string => lapse.why ?? LAPSE_WORDS[lapse.reason];

function checkWords(stretch: Stretch, known: Known): string | null {
  if (stretch.sightedBy !== undefined) return `not checked, seen by ${nameOf(known, stretch.sightedBy)}`;
  if (asksForSomebody(stretch) && stretch.lapsed) return `check lapsed: ${lapseReason(stretch.lapsed)}`;
  if (stretch.isChecked) return 'checked by both';
  return stretch.status === 'inspected' ? 'not yet checked by the AD' : null;
}

/** "3 half blanks of B-07"; nothing for one that is locked away empty. */
function loadWords({ load }: Stretch, known: Known): string | null {
  if (!load) return null;
  const lot = lotLabel(known, load);
  return `${loadInWords(load)}${lot ? ` of ${lot}` : ''}`;
}

function shortWords({ short }: Stretch): string | null {
  if (short === undefined) return null;
  return short < 0 ? `${-short} too many` : `${short} short`;
}

/** "With an actor, A. Marsh · 3 half blanks of B-07 · checked by both · scene 42A · 12:51 to 13:30, 39 min". */
export function stretchWords(stretch: Stretch, telling: Telling): string {
  const { known } = telling;
  const { status, holder, scene } = stretch;
  return [
    holder === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, ${nameOf(known, holder)}`,
    loadWords(stretch, known),
    checkWords(stretch, known),
    shortWords(stretch),
    status === 'with-actor' && scene ? `scene ${scene}` : null,
    fromTo(stretch.from, stretch.to, telling),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export function markWords(mark: Mark, telling: Telling): string {
  const what = mark.incidentKind ? INCIDENT_WORDS[mark.incidentKind] : MARK_WORDS[mark.kind];
  const said = mark.lapse ? lapseReason(mark.lapse) : (mark.text ?? '');
  const why = said === '' ? '' : `: ${said}`;
  return `${what}${why} · ${timeWords(mark.at, telling)}`;
}

export function bandWords(band: Band, telling: Telling): string {
  const why = band.why === '' ? '' : `: ${band.why}`;
  const until = band.isOpen ? `since ${timeWords(band.from, telling)}` : fromTo(band.from, band.to, telling);
  return `${BAND_WORDS[band.kind]}${why} · ${until}`;
}

/** What an item of the picture says. */
export function itemWords(item: Item, telling: Telling): string {
  switch (item.kind) {
    case 'stretch':
      return stretchWords(item.stretch, telling);
    case 'mark':
      return markWords(item.mark, telling);
    case 'band':
      return bandWords(item.band, telling);
  }
}

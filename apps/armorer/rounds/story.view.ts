import { localDay, type Instant, type State } from '#custody';
import type { LotLine } from '#record';
import { clockTime, counted, INCIDENT_WORDS, shortWords, SIGN_WORDS } from '#ui/words';

/** One line of a lot's story as it is read. */
export interface StoryLine {
  key: string;
  /** "14:31:50", with the day before it where that is not the day that it is read on. */
  time: string;
  by: string;
  what: string;
  /** RD3: it left something short, or counted it so. */
  isShort: boolean;
  left: number;
}

const rounds = (count: number): string => counted(count, 'round');

function closedWords(line: Extract<LotLine, { kind: 'closed' }>): string {
  const { number, loaded, fired, back, short } = line;
  const end = short === 0 ? 'it comes out right' : shortWords(short);
  return `${number}: of ${loaded} loaded ${fired} fired, ${back} back, ${end}`;
}

function answeredWords(line: Extract<LotLine, { kind: 'answered' }>): string {
  const of = line.of === 'weapon' ? line.number : line.of === 'person' ? line.person.name : 'the count';
  return `Answered for ${of}: ${line.answer}`;
}

/** What an entry did to the lot, in a sentence. */
export function touchWords(line: LotLine): string {
  switch (line.kind) {
    case 'added':
      return `${rounds(line.rounds)} came`;
    case 'proved': {
      const missed = line.missed === 0 ? '' : `, ${shortWords(line.missed)}`;
      return `${line.proved} proved (${SIGN_WORDS[line.sign].toLowerCase()}), ${line.counted} counted${missed}`;
    }
    case 'loaded':
      return `${rounds(line.rounds)} into ${line.number}`;
    case 'fired':
      return `${line.number}: ${line.rounds} fired, as it came back`;
    case 'closed':
      return closedWords(line);
    case 'gone':
      return `${rounds(line.rounds)} left the production inside ${line.number}`;
    case 'given-out':
      return `${rounds(line.rounds)} outside weapons, to ${line.person.name}`;
    case 'counted-back':
      return `${rounds(line.rounds)} counted back from ${line.person.name}`;
    case 'answered':
      return answeredWords(line);
    case 'incident':
      return `${INCIDENT_WORDS[line.incident]} with ${line.number}, while it was loaded from here`;
  }
}

const isShort = (line: LotLine): boolean =>
  (line.kind === 'closed' && line.short !== 0) || (line.kind === 'proved' && line.missed !== 0);

function timeOf(at: Instant, now: Instant, timeZone: string): string {
  const day = localDay(at, timeZone);
  const time = clockTime(at, timeZone);
  return day === localDay(now, timeZone) ? time : `${day} ${time}`;
}

/** RD2 to RD6: the story, newest first, as a list is read. */
export const storyLines = (
  { production: { timeZone } }: Pick<State, 'production'>,
  story: readonly LotLine[],
  at: Instant,
): StoryLine[] =>
  story
    .map((line, index) => ({
      key: `${line.cursor} ${index}`,
      time: timeOf(line.at, at, timeZone),
      by: line.by?.name ?? '',
      what: touchWords(line),
      isShort: isShort(line),
      left: line.left,
    }))
    .toReversed();

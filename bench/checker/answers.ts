import { isDeepStrictEqual } from 'node:util';
import { ACKNOWLEDGED_WITHIN_MS, type Outcome } from '#wire';
import type { Finding, History, Sending } from './history.js';

/** The server's clock is cut to the millisecond. */
const SAME_MS = 2;

type Settled = Extract<Outcome, { status: 'accepted' | 'refused' }>;

const isSettled = (outcome: Outcome | undefined): outcome is Settled =>
  outcome?.status === 'accepted' || outcome?.status === 'refused';

const isNo = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && outcome.status !== 'accepted' && outcome.status !== 'unconfirmed';

/** A command through all its sendings: first sent, first answered for good. */
interface Story {
  commandId: string;
  sendings: Sending[];
  /** The order of its first sending. */
  from: number;
  settled: { outcome: Settled; order: number } | null;
}

function storiesOf(sendings: readonly Sending[]): Story[] {
  const stories = new Map<string, Story>();
  for (const sending of sendings) {
    const { commandId, sent, answered } = sending;
    const story = stories.get(commandId) ?? { commandId, sendings: [], from: sent.order, settled: null };
    story.sendings.push(sending);
    story.from = Math.min(story.from, sent.order);
    const isFirst = answered && (!story.settled || answered.order < story.settled.order);
    if (isFirst && isSettled(answered.outcome)) story.settled = { outcome: answered.outcome, order: answered.order };
    stories.set(commandId, story);
  }
  return [...stories.values()];
}

/** Whether its three seconds were, in part, such in which nobody could answer or begin to. */
const isOver = (ms: number, { from, to }: { from: number; to: number }): boolean =>
  ms + ACKNOWLEDGED_WITHIN_MS > from && ms < to + ACKNOWLEDGED_WITHIN_MS;

/** What was told: every accepted command is in the log at its cursor, every id has one answer, every command has one. */
export function checkAnswers({ sendings, log, recordedFrom, deaf }: History): Finding[] {
  const found: Finding[] = [];
  const stories = storiesOf(sendings);
  const ids = new Set(stories.map(({ commandId }) => commandId));
  const inLog = new Map(log.map(({ commandId, cursor }) => [commandId, cursor]));
  const idAt = new Map(log.map(({ commandId, cursor }) => [cursor, commandId]));
  const told = new Map<number, string>();
  for (const { commandId, sendings, settled } of stories) {
    for (const { answered, isCut, sent } of sendings)
      if (!answered && !isCut && !deaf.some((gap) => isOver(sent.ms, gap)))
        found.push({ wrong: 'never-answered', says: `${commandId}, sent at ${sent.ms.toFixed(0)} ms, had no answer` });
    const answers = sendings.flatMap(({ answered }) => (isSettled(answered?.outcome) ? [answered.outcome] : []));
    const other = answers.find((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (other)
      found.push({
        wrong: 'two-answers',
        says: `${commandId}: ${JSON.stringify(answers[0])}, ${JSON.stringify(other)}`,
      });
    const no = sendings.find(({ answered }) => isNo(answered?.outcome))?.answered?.outcome;
    const isAccepted = answers.some(({ status }) => status === 'accepted');
    if (no && !isAccepted && inLog.has(commandId))
      found.push({
        wrong: 'refused-but-written',
        says: `${commandId} was ${no.status}, and is at ${inLog.get(commandId)}`,
      });
    if (settled?.outcome.status !== 'accepted') continue;
    const { cursor } = settled.outcome;
    const another = told.get(cursor);
    if (another !== undefined)
      found.push({ wrong: 'cursor-reused', says: `${another} and ${commandId} were both told ${cursor}` });
    told.set(cursor, commandId);
    if (idAt.get(cursor) !== commandId)
      found.push({
        wrong: 'accepted-but-absent',
        says: `${commandId} was told ${cursor}, where the log has ${idAt.get(cursor) ?? 'nothing'}`,
      });
  }
  for (const { commandId, cursor, deviceId } of log)
    if (deviceId !== null && cursor > recordedFrom && !ids.has(commandId))
      found.push({ wrong: 'made-by-nobody', says: `nobody sent ${commandId}, which is at ${cursor}` });
  return found;
}

/**
 * Real time: what was acknowledged before another command was first sent has the lower cursor, and no "no" is said by an
 * older state than one that was acknowledged before. One walk through everything in the order in which it was seen.
 */
export function checkRealTime({ sendings }: History): Finding[] {
  const found: Finding[] = [];
  const stories = storiesOf(sendings).flatMap(({ commandId, from, settled }) =>
    settled ? [{ commandId, from, ...settled }] : [],
  );
  const steps = stories.flatMap((story) => [
    { order: story.from, story, isSent: true },
    { order: story.order, story, isSent: false },
  ]);
  steps.sort((one, other) => one.order - other.order);
  let newest = { cursor: 0, commandId: '' };
  const seenBy = new Map<string, typeof newest>();
  for (const { story, isSent } of steps) {
    const { commandId, outcome } = story;
    if (isSent) {
      seenBy.set(commandId, newest);
      continue;
    }
    const seen = seenBy.get(commandId) ?? newest;
    const isLate = outcome.status === 'accepted' ? outcome.cursor <= seen.cursor : outcome.cursor < seen.cursor;
    if (isLate)
      found.push({
        wrong: 'out-of-order',
        says: `${commandId} was ${outcome.status} at ${outcome.cursor}, though ${seen.commandId} had been acknowledged at ${seen.cursor} before it was sent`,
      });
    if (outcome.cursor > newest.cursor) newest = { cursor: outcome.cursor, commandId };
  }
  return found;
}

/** Nothing is done that nobody waits for any more: each entry was decided within three seconds of a sending of its command. */
export function checkPromptness({ sendings, log, wallAtZeroMs }: History): Finding[] {
  if (wallAtZeroMs === null) return [];
  const sentAt = new Map<string, number[]>();
  for (const { commandId, sent } of sendings)
    sentAt.set(commandId, [...(sentAt.get(commandId) ?? []), wallAtZeroMs + sent.ms]);
  return log.flatMap(({ commandId, cursor, at }) => {
    const sent = sentAt.get(commandId);
    const decided = Date.parse(at);
    if (!sent || sent.some((ms) => decided > ms - SAME_MS && decided < ms + ACKNOWLEDGED_WITHIN_MS)) return [];
    const lateMs = decided - (sent.findLast((ms) => ms <= decided) ?? decided);
    return [
      { wrong: 'done-late' as const, says: `${commandId}, at ${cursor}, was decided ${lateMs} ms after it was sent` },
    ];
  });
}

import { isDeepStrictEqual } from 'node:util';
import { AUDIENCES, COMMAND_TYPES, decide, evolve, initialState, redactState, type Entry, type State } from '#custody';
import type { Snapshot } from '#wire';
import type { Finding, History, Refusal, Sending } from './history.js';

const isSame = (one: unknown, other: unknown): boolean =>
  // What went over a wire has no fields that hold undefined.
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

function grouped<Key, T>(all: readonly T[], keyOf: (each: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** What a wrap tells of refusals is the writer's, and no rule's. */
const withoutRefusals = ({ refusals: _refusals, ...data }: Record<string, unknown>): object => data;

function checkEntry(before: State, entry: Entry, sending: Sending | undefined): Finding[] {
  const isCommand = COMMAND_TYPES.some((type) => type === entry.type);
  if (!sending || !isCommand) return [];
  const decision = decide(before, sending.body, sending.personId, entry.at);
  const isWritten =
    decision.kind === 'accepted' &&
    sending.body.type === entry.type &&
    sending.personId === entry.by?.personId &&
    isSame(withoutRefusals({ ...entry.data }), withoutRefusals({ ...decision.data }));
  if (isWritten) return [];
  const says = `${entry.cursor} says ${JSON.stringify(entry.data)}; the rules make ${JSON.stringify(decision)} of what was sent`;
  return [{ wrong: 'not-as-decided', says }];
}

function checkRefusal(state: State, sending: Sending, kept: Refusal | undefined): Finding[] {
  const { commandId, body, personId, answered } = sending;
  if (answered?.outcome.status !== 'refused') return [];
  const { rule, reason, cursor } = answered.outcome;
  if (!kept)
    return [{ wrong: 'refusal-not-kept', says: `${commandId} was refused (${rule} ${reason}), and is not kept` }];
  const decision = decide(state, body, personId, kept.at);
  const isRight =
    decision.kind === 'refused' &&
    isSame({ rule, reason, cursor }, { rule: decision.rule, reason: decision.reason, cursor: kept.cursor }) &&
    isSame({ rule, reason, personId }, { rule: kept.rule, reason: kept.reason, personId: kept.personId });
  if (isRight) return [];
  const says = `${commandId} (${body.type}) was refused ${rule} ${reason} at ${cursor}; the rules say ${JSON.stringify(decision)}, kept is ${JSON.stringify(kept)}`;
  return [{ wrong: 'wrong-refusal', says }];
}

/** The views of a state that there are; a screen is sent one of them. */
const isView = (state: State, shown: State): boolean =>
  AUDIENCES.some((audience) => isSame(redactState(state, audience), shown));

/**
 * Plays the log through the rules: each entry is what they make of what was sent, each refusal is what they say to the state
 * that it was decided on, and what was served at a cursor is the fold up to there.
 */
export function checkReplay(history: History): Finding[] {
  const { sendings, screens, log, epoch, served } = history;
  const sent = new Map(sendings.map((sending) => [sending.commandId, sending]));
  const kept = new Map(history.refusals.map((refusal) => [refusal.commandId, refusal]));
  const refused = grouped(
    sendings.filter(({ answered }) => answered?.outcome.status === 'refused'),
    ({ answered }) => (answered?.outcome.status === 'refused' ? answered.outcome.cursor : 0),
  );
  const snapshots = grouped(
    screens.flatMap(({ heard }) => heard.flatMap((each) => (each.kind === 'snapshot' ? [each.snapshot] : []))),
    ({ cursor }: Snapshot) => cursor,
  );
  const found: Finding[] = [];
  const look = (state: State, cursor: number): void => {
    for (const sending of refused.get(cursor) ?? [])
      found.push(...checkRefusal(state, sending, kept.get(sending.commandId)));
    for (const snapshot of snapshots.get(cursor) ?? [])
      if (snapshot.epoch === epoch && !isView(state, snapshot.state))
        found.push({ wrong: 'wrong-state', says: `a snapshot at ${cursor} is not the log's fold` });
    if (served?.cursor === cursor && !isSame(redactState(state, served.audience), served.state))
      found.push({ wrong: 'wrong-state', says: `what is served at ${cursor} is not the log's fold` });
  };
  let state = initialState();
  look(state, 0);
  for (const entry of log) {
    try {
      found.push(...checkEntry(state, entry, sent.get(entry.commandId)));
      state = evolve(state, entry);
    } catch (fault) {
      found.push({ wrong: 'not-as-decided', says: `the log can't be folded at ${entry.cursor}: ${String(fault)}` });
      return found;
    }
    look(state, entry.cursor);
  }
  const last = log.at(-1)?.cursor ?? 0;
  for (const [cursor] of refused)
    if (cursor > last) found.push({ wrong: 'wrong-refusal', says: `a refusal names ${cursor}, past the log's end` });
  return found;
}

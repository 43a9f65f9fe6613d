import {
  decide,
  evolve,
  happened,
  redactEntry,
  redactState,
  type Audience,
  type CommandType,
  type Entry,
  type EntryType,
  type Instant,
  type State,
} from '#custody';
import type { Outcome } from '#wire';
import { chained } from '../../../apps/server/custody/chain.js';
import { onSet } from '../../../libs/custody/testing/cast.js';
import type { Draw } from '../../../libs/custody/testing/draw.js';
import { plausible } from '../../../libs/custody/testing/plausible.js';
import type { Heard, History, Refusal, ScreenHistory, Sending } from '../history.js';

const EPOCH = 'the first life';
/** What a moment of the recorder takes. */
const STEP_MS = 40;

type Watching = ScreenHistory & { audience: Audience };

/**
 * A server and its clients in one loop without any fault: commands overtake each other, answers come late, get lost with
 * their socket and are asked for again, screens come and go. Whatever it makes is as promised.
 */
class TrueSet {
  readonly sendings: Sending[] = [];
  readonly screens: Watching[];
  readonly refusals: Refusal[] = [];
  readonly log: Entry[] = [];
  private readonly receipts = new Map<string, Outcome>();
  private readonly waiting: Sending[] = [];
  private readonly answering: { sending: Sending; outcome: Outcome }[] = [];
  private state: State;
  private at: Instant;
  private order = 0;

  constructor() {
    const set = onSet({ adMayHold: true });
    // What was there before the recorder came was nobody's command.
    for (const entry of set.log) this.log.push(chained(this.head, entry, { ...entry, deviceId: null }));
    [this.state, this.at] = [set.state, set.now];
    const audiences: Audience[] = ['full', 'blind', 'public'];
    this.screens = audiences.map((audience) => ({ name: audience, audience, heard: [] }));
    for (const screen of this.screens) this.open(screen);
  }

  /** One draw: something is sent, and whatever else chance has ready happens. */
  step(draw: Draw): void {
    this.at = new Date(Date.parse(this.at) + draw.wait * 1_000).toISOString();
    const next = plausible(this.state, draw, draw.count % 8);
    if (next) this.send({ commandId: `sent ${this.order}`, personId: next.by, body: next.command });
    while (this.waiting.length > draw.whom % 4) this.take(draw.which);
    while (this.answering.length > draw.load % 3) this.answer(draw.who, draw.slip === 0);
    const screen = this.screens[draw.who % this.screens.length];
    if (screen && draw.slip === 1) this.open(screen);
    for (const each of this.screens) this.pulse(each, draw);
  }

  history(): History {
    while (this.waiting.length > 0) this.take(0);
    while (this.answering.length > 0) this.answer(0, false);
    const { sendings, screens, log, refusals, state } = this;
    const served = { cursor: log.length, state, audience: 'full' as const };
    return { sendings, screens, epoch: EPOCH, log, refusals, served, recordedFrom: 1, deaf: [], wallAtZeroMs: null };
  }

  private get head(): string {
    return this.log.at(-1)?.hash ?? EPOCH;
  }

  private now(): { order: number; ms: number } {
    this.order += 1;
    return { order: this.order, ms: this.order * STEP_MS };
  }

  private send(about: Pick<Sending, 'commandId' | 'personId' | 'body'>): void {
    const sending: Sending = { ...about, sent: this.now(), answered: null, isCut: false };
    this.sendings.push(sending);
    this.waiting.push(sending);
  }

  private take(which: number): void {
    const [sending] = this.waiting.splice(which % this.waiting.length, 1);
    if (!sending) return;
    const known = this.receipts.get(sending.commandId);
    const outcome = known ?? this.decide(sending);
    if (outcome.status === 'accepted' || outcome.status === 'refused') this.receipts.set(sending.commandId, outcome);
    this.answering.push({ sending, outcome });
  }

  private decide({ commandId, personId, body }: Sending): Outcome {
    const cursor = this.log.length;
    const decision = decide<CommandType>(this.state, body, personId, this.at);
    switch (decision.kind) {
      case 'accepted': {
        const by = { personId, name: this.state.people[personId]?.name ?? '' };
        const what = happened<EntryType>(cursor + 1, this.at, by, body.type, decision.data);
        this.write(chained(this.head, what, { commandId, deviceId: 'a station' }));
        return { status: 'accepted', cursor: cursor + 1 };
      }
      case 'refused': {
        const { rule, reason, message } = decision;
        this.refusals.push({ commandId, personId, cursor, at: this.at, rule, reason });
        return { status: 'refused', rule, reason, message, cursor };
      }
      case 'malformed':
        return { status: 'malformed', problems: decision.problems };
      case 'forbidden':
        return { status: 'forbidden', message: decision.message };
    }
  }

  private write(entry: Entry): void {
    this.log.push(entry);
    this.state = evolve(this.state, entry);
    for (const { heard, audience } of this.screens) {
      const events = [redactEntry(entry, this.state, audience)];
      heard.push({ ms: this.now().ms, kind: 'events', events: { ...this.place(), base: entry.cursor - 1, events } });
    }
  }

  /** An answer comes, or is lost with its socket, and the same is sent again. */
  private answer(which: number, isLost: boolean): void {
    const [done] = this.answering.splice(which % this.answering.length, 1);
    if (!done) return;
    const { sending, outcome } = done;
    if (!isLost) {
      sending.answered = { ...this.now(), outcome };
      return;
    }
    sending.isCut = true;
    this.send(sending);
  }

  private place(): { epoch: string; cursor: number } {
    return { epoch: EPOCH, cursor: this.log.length };
  }

  private open({ heard, audience }: Watching): void {
    const head = this.log.at(-1)?.hash ?? EPOCH;
    const snapshot = { ...this.place(), at: this.at, state: redactState(this.state, audience), head };
    heard.push({ ms: this.now().ms, kind: 'snapshot', snapshot });
  }

  /** A pulse, and what the screen holds itself for a while later; after a long while without one it knows better. */
  private pulse({ heard }: Watching, draw: Draw): void {
    const { ms } = this.now();
    const last = heard.findLast((each): each is Heard & { kind: 'pulse' } => each.kind === 'pulse');
    if (last) heard.push({ ms, kind: 'counted', isCurrent: ms - last.ms < 2_500, ...this.place() });
    if (draw.count % 3 === 0) heard.push({ ms, kind: 'pulse', pulse: { ...this.place(), at: this.at } });
  }
}

/** A history in which everything is as promised, of what was drawn. */
export function trueHistory(drawn: readonly Draw[]): History {
  const set = new TrueSet();
  for (const draw of drawn) set.step(draw);
  return set.history();
}

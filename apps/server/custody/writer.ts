import { setImmediate } from 'node:timers/promises';
import type { Cursor, Entry, ProductionId } from '#custody';
import type { Outcome } from '#wire';
import { answerAgain, decideBatch, type Batch, type Sent, type Turn } from './batch.js';
import { advanceAll, emptyBoard, type Board } from './board.js';
import { decideImport, type Import, type RowsRefused } from './import-turn.js';
import type { Log, LogHead } from './log.js';
import { RecentEntries } from './recent-entries.js';
import { isImport, isOne, isStale, isWrap, nextRound, type Waiting } from './round.js';
import type { Unsent } from './unsent.js';
import { UNCONFIRMED, type WriterParts } from './writer-parts.js';

/** How many entries one read of the log brings. */
const READ = 1_000;
/** The first answer to an id that was refused is given again for so long. */
export const REFUSALS_LAST_MS = 24 * 60 * 60 * 1_000;

/** What was committed, on its one ordered way out: entries base + 1 … board.cursor. */
export interface Published {
  base: Cursor;
  entries: Entry[];
  board: Board;
  /** Another epoch, or more than could be listed: who looks starts over from a snapshot. */
  isAnew: boolean;
  /** Committed by this server, and not read from what another one wrote. */
  isOurs: boolean;
}

/**
 * One production's commands and what happens without one, in turn: decided, appended, answered, published. What was committed
 * by other servers comes in by the same queue, so nothing leaves out of order. Sources: architecture.md, "The idea in five lines".
 */
export class ProductionWriter {
  private readonly waiting: Waiting[] = [];
  private readonly recent = new RecentEntries();
  private turn: Promise<void> | null = null;

  constructor(
    readonly productionId: ProductionId,
    public board: Board,
    private readonly parts: WriterParts,
  ) {}

  /** Entries after a cursor that a screen can be caught up with, or null where it has to start over from a snapshot. */
  since(cursor: Cursor): Entry[] | null {
    return this.recent.since(cursor, this.board.cursor);
  }

  /** Entries of the log from the database, as they are on disk. */
  readLog(after: Cursor, limit: number): Promise<Entry[]> {
    return this.parts.log.read(this.productionId, after, limit);
  }

  /**
   * Takes it when its turn comes, or hands it on to the server that keeps this production. `withinMs` from now it is
   * answered, if only by `unconfirmed`, and then it is dropped.
   */
  run(sent: Sent | Unsent, withinMs: number): Promise<Outcome>;
  run(sent: Import, withinMs: number): Promise<Outcome | RowsRefused>;
  run(sent: Turn, withinMs: number): Promise<Outcome | RowsRefused> {
    return this.parts.handOn(this, sent, withinMs) ?? this.runHere(sent, withinMs);
  }

  /** The same, decided by this server whoever keeps the production. */
  runHere(sent: Turn, withinMs: number): Promise<Outcome | RowsRefused> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(UNCONFIRMED), withinMs);
      const answer: Waiting['answer'] = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      this.enqueue({ ...sent, until: performance.now() + withinMs, answer });
    });
  }

  /** Whether everything up to this head went out. */
  hasMet({ epoch, cursor }: Pick<LogHead, 'epoch' | 'cursor'>): boolean {
    return epoch === this.board.epoch && cursor <= this.board.cursor;
  }

  /** Catches up with a head that was just read from the database, behind everything that goes out before it. */
  async meet(head: LogHead): Promise<void> {
    while (!this.hasMet(head)) {
      if (this.turn) {
        await this.turn;
        continue;
      }
      const before = this.board;
      this.turn = this.catchUp(head.epoch);
      try {
        await this.turn;
      } finally {
        this.turn = null;
        this.takeTurns();
      }
      if (this.board === before) return;
    }
  }

  /** An import is tried before its turn, so that a STOP that comes meanwhile goes first. */
  private enqueue(turn: Waiting): void {
    if (isStale(turn, this.board)) void this.tryImport(turn);
    else {
      this.waiting.push(turn);
      this.takeTurns();
    }
  }

  private async tryImport(turn: Waiting): Promise<void> {
    const on = this.board;
    const nth = (turn.trial?.nth ?? 0) + 1;
    try {
      const batch = await this.decide([turn]);
      this.waiting.push({ ...turn, trial: { on, batch, nth } });
      this.takeTurns();
    } catch (fault) {
      this.failed([turn], fault);
    }
  }

  private takeTurns(): void {
    if (this.turn || this.waiting.length === 0) return;
    this.turn = this.takeTurn().finally(() => {
      this.turn = null;
      this.takeTurns();
    });
  }

  private async takeTurn(): Promise<void> {
    const commands = nextRound(this.waiting, performance.now());
    const [first] = commands;
    if (!first) return;
    if (isStale(first, this.board)) return this.enqueue(first);
    try {
      await this.settle(commands);
    } catch (fault) {
      this.failed(commands, fault);
    }
  }

  /** A fault is not a refusal: it may have been committed. The same id sent again tells. */
  private failed(turns: Waiting[], fault: unknown): void {
    this.parts.faults.error(
      { fault, productionId: this.productionId, ids: turns.map(({ id }) => id) },
      'append failed',
    );
    for (const turn of turns) turn.answer(UNCONFIRMED);
  }

  private async settle(commands: Waiting[]): Promise<void> {
    const batch = await this.decide(commands);
    const saysNo = batch.refusals.length + batch.turnedAway.length > 0;
    if (saysNo && (await this.wasBehind())) {
      this.waiting.unshift(...commands);
      return;
    }
    const appended = batch.receipts.length === 0 ? 'appended' : await this.append(batch);
    switch (appended) {
      case 'appended':
        return this.committed(batch);
      case 'taken':
        // Another server got there first: read what it wrote, then decide again.
        await this.catchUp(this.board.epoch);
        this.waiting.unshift(...commands);
        return;
      case 'repeated':
        this.waiting.unshift(...(await this.answerRepeats(commands)));
    }
  }

  private async decide(round: Waiting[]): Promise<Batch<Waiting>> {
    const now = this.parts.clock.now();
    const imported = round.find(isImport);
    if (imported) {
      const { trial } = imported;
      return trial?.on === this.board ? trial.batch : decideImport(this.board, imported, now);
    }
    const unwrapped = round.some(isWrap) ? await this.parts.log.unwrappedRefusals(this.productionId) : [];
    return decideBatch(this.board, round.filter(isOne), now, unwrapped);
  }

  private append({ entries, receipts, refusals }: Batch<Waiting>): ReturnType<Log['append']> {
    return this.parts.log.append(this.productionId, entries, receipts, refusals);
  }

  /**
   * A "no" is only said by the newest state: what another server wrote, or an append of ours that timed out and was
   * committed all the same, may turn it into a "yes". Catches up, and says whether there was something to catch up with.
   */
  private async wasBehind(): Promise<boolean> {
    const [head] = await this.parts.log.heads([this.productionId]);
    if (!head || (head.epoch === this.board.epoch && head.cursor <= this.board.cursor)) return false;
    await this.catchUp(head.epoch);
    return true;
  }

  /** Acknowledges before it publishes: the one who waits with a gun in hand comes first. */
  private async committed(batch: Batch<Waiting>): Promise<void> {
    for (const { sent, outcome } of batch.settled) sent.answer(outcome);
    // The answers are on their way once the promises behind them ran; the board changes no sooner than it is published.
    await setImmediate();
    const base = this.board.cursor;
    this.board = batch.board;
    this.publish({ base, entries: batch.entries, isAnew: false, isOurs: true });
    if (batch.turnedAway.length === 0) return;
    // An id that has its first answer gets that one, even where the command would be turned away by now.
    const rest = new Set(await this.answerRepeats(batch.turnedAway.map(({ sent }) => sent)));
    for (const { sent, outcome } of batch.turnedAway) if (rest.has(sent)) sent.answer(outcome);
  }

  /** Gives their first answer to ids that have one; returns the others. */
  private async answerRepeats(commands: Waiting[]): Promise<Waiting[]> {
    const forgetBefore = new Date(this.parts.clock.now().getTime() - REFUSALS_LAST_MS);
    const ids = commands.map(({ id }) => id);
    const receipts = await this.parts.log.receipts(this.productionId, ids, forgetBefore);
    const byId = new Map(receipts.map((receipt) => [receipt.commandId, receipt]));
    return commands.filter((command) => {
      const receipt = byId.get(command.id);
      if (receipt) command.answer(answerAgain(command, receipt));
      return !receipt;
    });
  }

  private async catchUp(epoch: string): Promise<void> {
    const isAnew = epoch !== this.board.epoch;
    const base = isAnew ? 0 : this.board.cursor;
    let board = isAnew ? emptyBoard(epoch) : this.board;
    const entries: Entry[] = [];
    for (;;) {
      const page = await this.parts.log.read(this.productionId, board.cursor, READ);
      board = advanceAll(board, page);
      entries.push(...page);
      if (page.length < READ) break;
    }
    this.board = board;
    this.publish({ base, entries, isAnew, isOurs: false });
  }

  private publish(published: Omit<Published, 'board'>): void {
    if (published.entries.length === 0 && !published.isAnew) return;
    if (published.isAnew) this.recent.clear();
    this.recent.add(published.entries);
    this.parts.publish({ ...published, board: this.board });
    this.parts.snapshots.offer(this.productionId, this.board);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { isAdRole, type Command, type CommandBody, type Role, type State } from '#custody';
import { PULSE_EVERY_MS, type Outcome } from '#wire';
import { plausible } from '../../libs/custody/testing/plausible.js';
import { castDay, register, type Cast } from '../../e2e/cast.js';
import { addPerson, comeIn, pair, type Member } from '../../e2e/crew.js';
import { Screen } from '../../e2e/screen.js';
import type { RunningServer } from '../../e2e/server.js';
import { readFromDatabase } from '../checker/from-database.js';
import type { History } from '../checker/history.js';
import { Recorder, type RecordedScreen } from '../checker/recorder.js';
import type { Chance } from './chance.js';

/** After so long without an answer for good somebody has to look at the server. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 20;
const TWO_BEATS_MS = 2 * PULSE_EVERY_MS;

const CREW: [name: string, roles: Role[]][] = [
  ['J. Reyes', ['assistant-armorer']],
  ['P. Lind', ['producer']],
  ['L. Okafor', ['second-ad']],
  ['T. Quill', ['armorer']],
];

interface Writer {
  personId: string;
  token: string;
  screen: RecordedScreen;
}

export interface CrowdOptions {
  /** How long a writer waits between two commands, at most. */
  paceMs?: number;
  /** How many work at once: those who are there share them. */
  writers?: number;
  /** How many commands each has on the way at once; one, unless told. */
  atOnce?: number;
  /** Where they work: a small production of their own, unless told. */
  cast?: Cast;
}

/** What is sent next, and by whom. */
type Pick = (state: State, chance: Chance) => { by: string; command: CommandBody } | null;

/** A production and those who work at it as fast as they may, through whatever happens, each command until it is settled. */
export class Crowd {
  /** What they send: whatever somebody on the set might just then, unless told. */
  pick: Pick = (state, chance) => this.whatever(state, chance);
  /** How many commands were answered for good. */
  settled = 0;
  /** When no server could answer anybody. */
  readonly deaf: History['deaf'] = [];
  private isResting = false;
  private working: Promise<void>[] = [];
  private rounds = 0;
  /** Commands of which nobody ever learned what became of them. */
  readonly unsettled: string[] = [];

  private constructor(
    readonly cast: Cast,
    readonly recorder: Recorder,
    readonly writers: readonly Writer[],
    private readonly chance: Chance,
    private readonly options: CrowdOptions,
    private readonly recordedFrom: number,
  ) {}

  /** Sets a production up on the first server and spreads its screens over all of them. */
  static async gather(servers: readonly RunningServer[], chance: Chance, options: CrowdOptions = {}): Promise<Crowd> {
    const urlOf = (index: number): string => servers[index % servers.length]?.url ?? '';
    const [first] = servers;
    if (!first) throw new Error('no server to gather at');
    const cast = options.cast ?? (await castSmall(first));
    const members: Member[] = [cast.armorer, cast.ad];
    for (const [name, roles] of CREW) {
      // Once there is an AD, an AD names the next one.
      const personId = await addPerson(roles.some(isAdRole) ? cast.ad : cast.armorer, name, roles);
      members.push(await comeIn(first, cast, personId));
    }
    const { deviceToken } = await pair(first, cast, 'Village', 'board');
    const recorder = new Recorder();
    const writers = members.map(({ personId, token, screen }, index) => {
      screen.close();
      return { personId, token, screen: recorder.open(`writer ${index}`, urlOf(index), token) };
    });
    for (let index = 0; index < Math.max(1, servers.length); index++)
      recorder.open(`board ${index}`, urlOf(index), deviceToken);
    const crowd = new Crowd(cast, recorder, writers, chance, options, 0);
    await crowd.untilCurrent();
    return new Crowd(cast, recorder, writers, chance, options, writers[0]?.screen.board?.cursor ?? 0);
  }

  get screens(): readonly RecordedScreen[] {
    return this.recorder.screens;
  }

  /** Whoever goes to work again draws anew: the ids of one round never come back in another. */
  work(): void {
    this.isResting = false;
    const round = this.rounds++;
    const { writers = this.writers.length, atOnce = 1 } = this.options;
    this.working = Array.from({ length: writers * atOnce }, (_, index) =>
      this.workAs(index, this.chance.apart(round === 0 ? `writer ${index}` : `writer ${index}, round ${round}`)),
    );
  }

  /** Nobody begins anything any more; resolves once everything that was sent is settled. */
  async rest(): Promise<void> {
    this.isResting = true;
    await Promise.all(this.working);
  }

  /**
   * A program that goes by no pulse: it sends a command every so often on a socket that it never gives up by itself, once
   * each, and takes whatever answer comes whenever it comes. Ends with `rest`.
   */
  async insist(url: string, everyMs: number): Promise<void> {
    const [, ad] = this.writers;
    if (!ad) throw new Error('nobody to insist');
    const { socket } = await Screen.open(url, ad.token);
    const chance = this.chance.apart('insists');
    const ask = async (): Promise<void> => {
      if (!socket.connected) return void socket.connect();
      const body = { type: 'set-scene', scene: String(Math.floor(chance.between(1, 900))) } as const;
      const command = { id: chance.id(), ...body };
      const emit = (): Promise<Outcome> =>
        socket.timeout(PATIENCE_MS).emitWithAck('command', command) as Promise<Outcome>;
      await this.recorder.ask({ commandId: command.id, personId: ad.personId, body }, emit, () => !socket.connected);
    };
    const insisting = async (): Promise<void> => {
      const asked: Promise<void>[] = [];
      for (; !this.isResting; await pause(everyMs)) asked.push(ask());
      await Promise.all(asked);
      socket.disconnect();
    };
    this.working.push(insisting());
  }

  untilCurrent(): Promise<void> {
    return until(() => this.screens.every((screen) => screen.isCurrent), 'every screen to be current');
  }

  /** Every screen is current by a pulse that nothing on its way at that moment can have been: two beats later. */
  async untilRecovered(sinceMs: number): Promise<void> {
    const isBack = ({ isCurrent, pulsedMs }: RecordedScreen): boolean => isCurrent && pulsedMs > sinceMs + TWO_BEATS_MS;
    await until(() => this.screens.every(isBack), 'every screen to be current again');
  }

  /** All that was seen, beside all that is on disk, once every screen shows the newest. */
  async history(databaseUrl: string): Promise<History> {
    const onDisk = await readFromDatabase(databaseUrl, this.cast.productionId);
    const { cursor } = onDisk.log.at(-1) ?? { cursor: 0 };
    const isThere = ({ board, isCurrent }: RecordedScreen): boolean => isCurrent && board?.cursor === cursor;
    await until(() => this.screens.every(isThere), `every screen to show ${cursor}`);
    const { sendings, screens } = this.recorder;
    const board = this.writers[0]?.screen.board;
    const served = board ? { cursor: board.cursor, state: board.state, audience: 'full' as const } : null;
    return {
      sendings,
      screens,
      ...onDisk,
      served,
      recordedFrom: this.recordedFrom,
      deaf: this.deaf,
      wallAtZeroMs: performance.timeOrigin,
    };
  }

  close(): void {
    this.isResting = true;
    for (const screen of this.screens) screen.close();
  }

  private async workAs(index: number, chance: Chance): Promise<void> {
    const { paceMs = 8 } = this.options;
    while (!this.isResting) {
      const state = this.writers[0]?.screen.board?.state;
      const picked = state ? this.pick(state, chance) : null;
      const writer =
        this.writers.find(({ personId }) => personId === picked?.by) ?? this.writers[index % this.writers.length];
      if (picked && writer) await this.settle(writer, { id: chance.id(), ...picked.command });
      await pause(chance.between(0, paceMs));
    }
  }

  private whatever(state: State, chance: Chance): ReturnType<Pick> {
    const draw = chance.draw();
    // A day that wraps, and what a production could not go on after, would make the rest of the run a row of refusals.
    if (draw.type === 'wrap-day' || draw.type === 'amend-person') return null;
    const picked = plausible(state, draw, draw.count % 8);
    return picked && { by: picked.by, command: withIds(picked.command, (name) => this.chance.idOf(name)) };
  }

  /** As a careful person would: the same again, under its own id, until it is known what became of it. */
  private async settle({ personId, screen }: Writer, command: Command): Promise<void> {
    const since = performance.now();
    for (;;) {
      const outcome = await screen.send(personId, command);
      if (outcome && outcome.status !== 'unconfirmed') {
        this.settled += 1;
        return;
      }
      if (performance.now() - since > PATIENCE_MS) {
        this.unsettled.push(`${JSON.stringify(command)} was never settled, last ${JSON.stringify(outcome)}`);
        return;
      }
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** Four revolvers are few enough that several want the same one. */
async function castSmall(server: RunningServer): Promise<Cast> {
  const cast = await castDay(server, 'A day under load');
  for (const number of ['02', '03', '14']) await register(cast.armorer, number);
  return cast;
}

/** Names that the rules' own tests give to what is new become UUIDs, as the server wants them. */
const withIds = (command: CommandBody, idOf: (name: string) => string): CommandBody =>
  JSON.parse(JSON.stringify(command), (_key, value: unknown) =>
    typeof value === 'string' && /^n\d+-\d+$/.test(value) ? idOf(value) : value,
  ) as CommandBody;

/** Waits for a fact, looking again and again; throws with its name where it does not come. */
export async function until(holds: () => boolean, what: string, withinMs = PATIENCE_MS): Promise<void> {
  const since = performance.now();
  while (!holds()) {
    if (performance.now() - since > withinMs) throw new Error(`waited ${withinMs} ms in vain for ${what}`);
    await pause(LOOK_EVERY_MS);
  }
}

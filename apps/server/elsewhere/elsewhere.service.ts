import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isAlone } from '../config/settings.js';
import { ServerLog } from '../health/server-log.js';
import { Paces, type CountsTold } from '../http/paces.js';
import { ServerFacts } from '../http/server-facts.js';

const TELL_EVERY_MS = 1_000;
/** Who said nothing for so long is gone: with the second until the next look, less than three in all. */
const SILENT_MS = 1_750;

/** Rows of servers that were killed stay; nobody asks for them after a minute. */
const FORGET = `DELETE FROM server_word WHERE said_at < clock_timestamp() - interval '1 minute'`;

/** One statement a second, by the database's clock alone. */
const TELL = `WITH told AS (
    INSERT INTO server_word (server_id, said_at, words) VALUES ($1, clock_timestamp(), $2)
    ON CONFLICT (server_id) DO UPDATE SET said_at = excluded.said_at, words = excluded.words
  )
  SELECT words, extract(epoch FROM clock_timestamp() - said_at)::float8 * 1000 AS "ageMs"
  FROM server_word WHERE server_id <> $1 AND said_at > clock_timestamp() - interval '${SILENT_MS} milliseconds'`;

/** What another server said. */
export interface Heard<Words> {
  readonly words: Words;
  /** When it said so at the latest, in ms of this process's monotonic clock. */
  readonly saidAt: number;
}

/** Something that the servers of one database tell each other. */
export interface Topic<Words> {
  /** What this server has to say, as JSON. */
  say(): Words;
  /** Each second: what all others that live said last, none where there are none or the database does not answer. */
  hear(heard: Heard<Words>[]): void;
}

type Words = Record<string, unknown>;

/** Says each second to the other servers what they can't see, and hears it of them, by one query. Nothing of it is ever true of a log. */
@Injectable()
export class ElsewhereService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly id = randomUUID();
  private readonly isAlone: boolean;
  private readonly topics = new Map<string, Topic<unknown>>();
  private timer: NodeJS.Timeout | null = null;
  private isTelling = false;
  /** When it was last asked who else is there and nobody was, by the monotonic clock. */
  private foundNobodyAt = -Infinity;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ServerFacts) { settings }: ServerFacts,
    @Inject(ServerLog) private readonly log: ServerLog,
    @Inject(Paces) paces: Paces,
  ) {
    this.isAlone = isAlone(settings);
    this.about<CountsTold>('paces', {
      say: () => paces.told(performance.now()),
      hear: (heard) => paces.hear(heard.map(({ words }) => words)),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.isAlone) await this.source.query(FORGET);
    this.timer = setInterval(() => void this.tell(), TELL_EVERY_MS);
    // The others hear that it is there, and it hears of them, before a second has gone by.
    void this.tell();
  }

  /** In good order it is gone for the others with their next look. */
  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    if (!this.isAlone)
      await this.source.query('DELETE FROM server_word WHERE server_id = $1', [this.id]).catch(() => undefined);
  }

  /** Takes one more topic, by a name that is alike on every server. */
  about<Said>(name: string, topic: Topic<Said>): void {
    this.topics.set(name, topic);
  }

  /** Whether another server may be there: unless it was just looked, and there was none. One that came since is found within a second. */
  mayHaveOthers(): boolean {
    return !this.isAlone && performance.now() - this.foundNobodyAt > TELL_EVERY_MS + SILENT_MS;
  }

  private async tell(): Promise<void> {
    if (this.isTelling) return;
    this.isTelling = true;
    const heard = this.isAlone ? [] : await this.exchange();
    for (const [name, topic] of this.topics)
      topic.hear(
        heard.filter(({ words }) => name in words).map(({ words, saidAt }) => ({ words: words[name], saidAt })),
      );
    this.isTelling = false;
  }

  private async exchange(): Promise<Heard<Words>[]> {
    const askedAt = performance.now();
    const said = Object.fromEntries([...this.topics].map(([name, topic]) => [name, topic.say()]));
    try {
      const rows = await this.source.query<{ words: Words; ageMs: number }[]>(TELL, [this.id, JSON.stringify(said)]);
      this.foundNobodyAt = rows.length === 0 ? askedAt : -Infinity;
      return rows.map(({ words, ageMs }) => ({ words, saidAt: askedAt - ageMs }));
    } catch (fault) {
      this.log.info({ fault }, 'this server could not say to the others what it sees');
      return [];
    }
  }
}

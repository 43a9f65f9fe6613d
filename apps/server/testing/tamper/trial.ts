import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Entry } from '#custody';
import { advanceAll, emptyBoard } from '../../custody/board.js';
import { canonical } from '../../custody/canonical.js';
import { entryOf } from '../../custody/log-row.js';
import { Log } from '../../custody/log.js';
import { ProductionRow } from '../../database/entities/index.js';
import { isSound } from '../../verify/verdict.js';
import { verifyText } from '../../verify/verify-lines.js';
import { readWitness, witnessFault } from '../../verify/witnesses.js';
import { dryGulchDay, exportOf, fileOf, logOf, newKey } from '../exported.js';
import { FORGERIES, HARMLESS, type Below } from './forgeries.js';
import type { Desk } from './rewrite.js';

const EPOCH = 'e0000000-0000-4000-8000-000000000000';
const PRODUCTION = 'd0000000-0000-4000-8000-000000000000';
/** As somebody writes a head down by hand. */
const DIGITS = 12;

/** What somebody did to the log, whether that is at or below the head that was seen, and who noticed. */
export interface Trial {
  readonly what: string;
  readonly isHarmless: boolean;
  /** An entry at or below the witnessed one says something else now, or is not there. */
  readonly isBelow: boolean;
  /** `server`: it can't even fold the log; `verify`: the file is not sound; `witness`: it is, and the head is another. */
  readonly noticedBy: 'server' | 'verify' | 'witness' | null;
  readonly why: string | null;
}

/** A log in a database whose superuser we are, to be forged again and again: each trial ends as if nothing had been. */
export class Tampering {
  private readonly key = newKey();

  private constructor(
    private readonly client: Client,
    private readonly log: readonly Entry[],
  ) {}

  static async open(url: string, source: DataSource): Promise<Tampering> {
    const log = logOf(dryGulchDay(), EPOCH);
    const row = { id: PRODUCTION, epoch: EPOCH, isSample: true, createdAt: new Date(), thrownAwayAt: null };
    await source.transaction((manager) =>
      new Log(source).create(manager, { ...row, restoredFrom: null } satisfies ProductionRow, log),
    );
    const client = new Client({ connectionString: url });
    await client.connect();
    return new Tampering(client, log);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** One thing done to the log, and a head that somebody saw before. One in eight is none that should raise an alarm. */
  async try(below: Below): Promise<Trial> {
    const isHarmless = below(8) === 0;
    const all = Object.entries(isHarmless ? HARMLESS : FORGERIES);
    const [what, forge] = all[below(all.length)] ?? ['', () => Promise.resolve()];
    const witnessed = this.log[below(this.log.length)];
    const desk: Desk = { client: this.client, productionId: PRODUCTION, epoch: EPOCH, log: this.log };
    await this.client.query('BEGIN');
    try {
      await this.client.query('SET LOCAL session_replication_role = replica');
      await forge(desk, below);
      const forged = await this.read();
      const cursor = witnessed?.cursor ?? 0;
      const isBelow = forged.epoch !== EPOCH || !isSame(this.log.slice(0, cursor), forged.entries.slice(0, cursor));
      return {
        what,
        isHarmless,
        isBelow,
        ...(await this.look(forged, `${witnessed?.hash.slice(0, DIGITS)}@${cursor}`)),
      };
    } finally {
      await this.client.query('ROLLBACK');
    }
  }

  private async read(): Promise<{ epoch: string; entries: Entry[] }> {
    const productions = await this.client.query<{ epoch: string }>('SELECT epoch FROM production WHERE id = $1', [
      PRODUCTION,
    ]);
    const { rows } = await this.client.query<Parameters<typeof entryOf>[0]>(
      `SELECT production_id AS "productionId", cursor, at, by, device_id AS "deviceId", command_id AS "commandId", type, data,
          salt, data_hash AS "dataHash", hash FROM log_entry WHERE production_id = $1 ORDER BY cursor`,
      [PRODUCTION],
    );
    return { epoch: productions.rows[0]?.epoch ?? '', entries: rows.map(entryOf) };
  }

  /** As the server would export it, signed with its own key, which whoever has the machine has too. */
  private async look(
    { epoch, entries }: { epoch: string; entries: Entry[] },
    noted: string,
  ): Promise<Pick<Trial, 'noticedBy' | 'why'>> {
    let file = '';
    try {
      advanceAll(emptyBoard(epoch), entries);
      file = fileOf(exportOf(entries, { epoch, key: this.key }));
    } catch (fault) {
      return { noticedBy: 'server', why: String(fault) };
    }
    const verdict = await verifyText(file, true);
    if (!isSound(verdict)) return { noticedBy: 'verify', why: verdict.why };
    const witness = readWitness(noted);
    const why = witness && witnessFault(witness, [verdict]);
    return { noticedBy: why === null ? null : 'witness', why };
  }
}

const isSame = (one: readonly Entry[], other: readonly Entry[]): boolean => canonical(one) === canonical(other);

/** Whether what was noticed is what should have been. */
export const isRight = ({ isHarmless, isBelow, noticedBy }: Trial): boolean =>
  isHarmless ? noticedBy === null && !isBelow : isBelow ? noticedBy !== null : noticedBy !== 'witness';

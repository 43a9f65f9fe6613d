import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Cursor, Person, ProductionId } from '#custody';
import { StartError } from '../config/start-error.js';
import { ProductionsService } from '../custody/productions.service.js';
import { happenedUnsent } from '../custody/unsent.js';
import type { ProductionWriter } from '../custody/writer.js';
import { ProductionRow } from '../database/entities/index.js';
import { PairingsService } from '../screens/pairings.service.js';
import { CredentialsService } from './credentials.service.js';
import { newPin } from './pin.js';

/** A command waits three seconds for its answer; whoever stands at the server's machine waits longer. */
const RESET_WITHIN_MS = 10_000;

/** One person of one production that is served. */
export interface Known {
  readonly writer: ProductionWriter;
  readonly person: Person;
}

export interface Reset {
  readonly pin: string;
  /** The entry that says so in the log. */
  readonly cursor: Cursor;
}

/** From the server's own machine, when nobody is left who could: gives one person a new PIN, takes one screen in. */
@Injectable()
export class RecoverService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(PairingsService) private readonly pairings: PairingsService,
  ) {}

  /** This production, or all that are served. */
  async productionsServed(productionId?: ProductionId): Promise<ProductionWriter[]> {
    const rows = await this.source.getRepository(ProductionRow).findBy({ thrownAwayAt: IsNull() });
    const wanted = rows.filter(({ id }) => productionId === undefined || id === productionId.toLowerCase());
    const writers = await Promise.all(wanted.map(({ id }) => this.productions.open(id)));
    return writers.filter((writer) => writer !== null);
  }

  /** Everybody, of this production or of all. */
  async people(productionId?: ProductionId): Promise<Known[]> {
    const writers = await this.productionsServed(productionId);
    return writers.flatMap((writer) => Object.values(writer.board.state.people).map((person) => ({ writer, person })));
  }

  /** Takes the screen that shows this code in as an armorer's station, where no screen is left at which somebody could. */
  async takeIn(code: string, { productionId }: ProductionWriter): Promise<boolean> {
    return (await this.pairings.takeIn(code, productionId, { name: 'Armorer’s station', kind: 'station' })) !== null;
  }

  /** The log first: no PIN changes without an entry that says so. A server that runs meanwhile is only another writer. */
  async reset({ writer, person: { personId } }: Known): Promise<Reset> {
    const { productionId } = writer;
    const reset = happenedUnsent(randomUUID(), { type: 'reset-pin', data: { personId } });
    const outcome = await writer.run(reset, RESET_WITHIN_MS);
    if (outcome.status !== 'accepted')
      throw new StartError('The database did not answer in time, so no PIN was changed. Try again.');
    const pin = newPin();
    await this.credentials.set({ productionId, personId }, pin, true);
    return { pin, cursor: outcome.cursor };
  }
}

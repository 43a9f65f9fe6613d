import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductionId } from '#custody';
import type { DeviceRow } from '../database/entities/index.js';

/** One line of the armorer's list, before anything is said of how it does. */
export type PairedScreen = Pick<DeviceRow, 'id' | 'name' | 'kind'>;

const PAIRED = `SELECT production_id AS "productionId", id, name, kind FROM device
  WHERE production_id = ANY ($1::uuid[]) AND revoked_at IS NULL ORDER BY paired_at`;

interface Known {
  /** The count of its changes that was heard last. */
  changes: number;
  /** Goes on with each doubt that the list is still the same. */
  doubts: number;
  /** How many there were when the list was asked for: a doubt that came meanwhile is one about what was read. */
  readAt: number;
  screens: PairedScreen[];
}

/**
 * Which screens a production has. Every armorer who looks is told of the list each second, and it hardly ever changes: the count of its
 * changes comes with the heads of each beat, and it is read again where that moved on.
 */
@Injectable()
export class PairedScreensService {
  private readonly known = new Map<ProductionId, Known>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Each half second, with the heads: how often the list changed by now, whoever changed it. */
  heard(productionId: ProductionId, changes: number): void {
    const known = this.knownOf(productionId);
    if (known.changes === changes) return;
    known.changes = changes;
    known.doubts += 1;
  }

  /** Somebody came or went here, so it may have changed since the last beat. */
  mayHaveChanged(productionId: ProductionId): void {
    this.knownOf(productionId).doubts += 1;
  }

  forget(productionId: ProductionId): void {
    this.known.delete(productionId);
  }

  /** The lists of these productions, in the order of pairing; one query for all that are in doubt, and none where none is. */
  async of(productionIds: ProductionId[]): Promise<Map<ProductionId, PairedScreen[]>> {
    const doubtful = productionIds.filter((id) => {
      const { readAt, doubts } = this.knownOf(id);
      return readAt < doubts;
    });
    if (doubtful.length > 0) await this.read(doubtful);
    return new Map(productionIds.map((id) => [id, this.knownOf(id).screens]));
  }

  private async read(productionIds: ProductionId[]): Promise<void> {
    const asked = new Map(
      productionIds.map((id) => [id, { readAt: this.knownOf(id).doubts, screens: [] as PairedScreen[] }]),
    );
    const rows = await this.source.query<(PairedScreen & { productionId: ProductionId })[]>(PAIRED, [productionIds]);
    for (const { productionId, ...screen } of rows) asked.get(productionId)?.screens.push(screen);
    for (const [id, read] of asked) Object.assign(this.knownOf(id), read);
  }

  private knownOf(productionId: ProductionId): Known {
    const known = this.known.get(productionId) ?? { changes: 0, doubts: 1, readAt: 0, screens: [] };
    this.known.set(productionId, known);
    return known;
  }
}

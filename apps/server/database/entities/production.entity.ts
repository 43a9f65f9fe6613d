import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One unit's log and the epoch it lives in; a sample that was thrown away stays in the log but is served no more. */
@Entity('production')
export class ProductionRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  epoch: string;

  @Column('boolean', { name: 'is_sample' })
  isSample: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'thrown_away_at', nullable: true })
  thrownAwayAt: Date | null;

  /** Epoch, cursor and head of the log that this one was restored from; null for one that began here. */
  @Column('jsonb', { name: 'restored_from', nullable: true })
  restoredFrom: object | null;
}

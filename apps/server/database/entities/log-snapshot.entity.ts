import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The fold of a log up to a cursor, so that a start folds only what came after. Never the truth: it may be dropped. */
@Entity('log_snapshot')
export class LogSnapshotRow {
  @PrimaryColumn('uuid', { name: 'production_id' })
  productionId: string;

  @Column('int')
  cursor: number;

  /** Of the rules that folded it; those of another version fold the log anew. */
  @Column('text', { name: 'rules_version' })
  rulesVersion: string;

  @Column('text')
  epoch: string;

  @Column('text')
  head: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** As text, and so in the order in which things came: what the rules say first may depend on it. */
  @Column('json')
  state: object;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One accepted command. The primary key is the lock: whoever inserts (production, n + 1) first has decided it. */
@Entity('log_entry')
export class LogEntryRow {
  @PrimaryColumn('uuid', { name: 'production_id' })
  productionId: string;

  @PrimaryColumn('int')
  cursor: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** null where nobody is named: a concern of the crew's. */
  @Column('jsonb', { nullable: true })
  by: { personId: string; name: string } | null;

  @Column('text', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('text', { name: 'command_id' })
  commandId: string;

  @Column('text')
  type: string;

  @Column('jsonb')
  data: object;

  @Column('text')
  salt: string;

  @Column('text', { name: 'data_hash' })
  dataHash: string;

  @Column('text')
  hash: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a rule refused, for good: a near miss. Numbered from 1 in each production, without a gap; the key is the lock. */
@Entity('refusal')
export class RefusalRow {
  @PrimaryColumn('uuid', { name: 'production_id' })
  productionId: string;

  @PrimaryColumn('int')
  sequence: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** The newest entry that it was decided on. */
  @Column('int')
  cursor: number;

  @Column('jsonb')
  by: { personId: string; name: string };

  @Column('text', { name: 'device_id' })
  deviceId: string;

  @Column('text', { name: 'command_id' })
  commandId: string;

  @Column('text')
  type: string;

  @Column('text', { name: 'weapon_id', nullable: true })
  weaponId: string | null;

  @Column('text', { name: 'lot_id', nullable: true })
  lotId: string | null;

  @Column('text', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text')
  rule: string;

  @Column('text')
  reason: string;

  @Column('text')
  message: string;

  @Column('text')
  salt: string;

  @Column('text', { name: 'data_hash' })
  dataHash: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paired screen. Its token is stored hashed; revoked ones stay, so that the log's device ids keep a name. */
@Entity('device')
export class DeviceRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'production_id' })
  productionId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: 'board' | 'station' | 'hand-held';

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('timestamptz', { name: 'paired_at' })
  pairedAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}

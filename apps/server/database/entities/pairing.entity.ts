import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An unpaired screen that shows six digits and waits to be accepted. */
@Entity('pairing')
export class PairingRow {
  @PrimaryColumn('text')
  code: string;

  @Column('text', { name: 'claim_hash' })
  claimHash: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** Set when an armorer or AD accepted it; the screen then fetches its token once, by its claim. */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('boolean', { name: 'is_claimed' })
  isClaimed: boolean;
}

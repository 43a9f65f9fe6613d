import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person signed in on one device. The token is stored hashed. */
@Entity('sign_in')
export class SignInRow {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('uuid', { name: 'production_id' })
  productionId: string;

  @Column('uuid', { name: 'device_id' })
  deviceId: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

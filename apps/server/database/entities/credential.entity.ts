import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's PIN, hashed with argon2id. */
@Entity('credential')
export class CredentialRow {
  @PrimaryColumn('uuid', { name: 'production_id' })
  productionId: string;

  @PrimaryColumn('text', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'pin_hash' })
  pinHash: string;

  /** Somebody else set it: its owner chooses another at the first sign-in. */
  @Column('boolean', { name: 'is_one_use' })
  isOneUse: boolean;
}

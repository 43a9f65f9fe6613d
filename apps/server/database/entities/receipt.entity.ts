import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first answer to a command's id, so that the same id on any server gets it again: accepted for ever, refused for a day. */
@Entity('receipt')
export class ReceiptRow {
  @PrimaryColumn('uuid', { name: 'production_id' })
  productionId: string;

  @PrimaryColumn('text', { name: 'command_id' })
  commandId: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  /** SHA-256 of the body, to tell the same command sent again from another one under its id. */
  @Column('text', { name: 'body_hash' })
  bodyHash: string;

  @Column('jsonb')
  outcome: object;

  @Column('timestamptz')
  at: Date;
}

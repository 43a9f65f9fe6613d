import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody got a code wrong in a row: the set-up code from one address, pairing codes by one person. */
@Entity('wrong_try')
export class WrongTryRow {
  /** `set-up ADDRESS` or `pairing PRODUCTION PERSON`. */
  @PrimaryColumn('text')
  who: string;

  @Column('int')
  failures: number;

  @Column('timestamptz', { name: 'wait_until' })
  waitUntil: Date;
}

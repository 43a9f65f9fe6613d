import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody got a person's PIN wrong in a row on one screen, and how long that screen waits. */
@Entity('wrong_pin')
export class WrongPinRow {
  @PrimaryColumn('uuid', { name: 'production_id' })
  productionId: string;

  @PrimaryColumn('text', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'device_id' })
  deviceId: string;

  @Column('int')
  failures: number;

  @Column('timestamptz', { name: 'wait_until' })
  waitUntil: Date;
}

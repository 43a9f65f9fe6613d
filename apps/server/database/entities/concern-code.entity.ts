import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The crew's code of one day of a production (ST6); kept so that an old one is told from a wrong one. */
@Entity('concern_code')
export class ConcernCodeRow {
  /** Without its dashes. */
  @PrimaryColumn('text')
  code: string;

  @Column('uuid', { name: 'production_id' })
  productionId: string;

  /** `YYYY-MM-DD`, in the production's time zone. */
  @Column('text')
  day: string;
}

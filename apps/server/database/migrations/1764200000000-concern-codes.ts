import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ST6: the crew's code of each day, the same on every server and after a restart. */
export class ConcernCodes1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE concern_code (
      code text PRIMARY KEY,
      production_id uuid NOT NULL REFERENCES production (id),
      day text NOT NULL,
      UNIQUE (production_id, day)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE concern_code');
  }
}

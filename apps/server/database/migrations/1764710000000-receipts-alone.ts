import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A receipt is only ever written beside an entry or a refusal of its production, by one statement, and those refer to the
 * production. Asking once more cost each command a tenth of its append (docs/performance.md).
 */
export class ReceiptsAlone1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE receipt DROP CONSTRAINT receipt_production_id_fkey');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE receipt ADD FOREIGN KEY (production_id) REFERENCES production (id)');
  }
}

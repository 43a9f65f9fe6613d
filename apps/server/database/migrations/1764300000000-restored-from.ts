import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a production's log was restored from, so that heads which were noted down before can still be held against it. */
export class RestoredFrom1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE production ADD COLUMN restored_from jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE production DROP COLUMN restored_from');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * jsonb sorts an object's fields; the fold goes by the order in which things came, as "which incident bars first" does. A
 * snapshot that was kept sorted would say no in other words than the log. Losing them costs one fold.
 */
export class SnapshotOrder1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM log_snapshot');
    await runner.query('ALTER TABLE log_snapshot ALTER COLUMN state TYPE json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE log_snapshot ALTER COLUMN state TYPE jsonb');
  }
}

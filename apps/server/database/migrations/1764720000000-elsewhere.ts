import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each server has to say to the others, each second: who is connected where somebody asks, and who is about to go past a
 * pace. Worth nothing after a crash of the database, so nobody waits on the disk for it.
 */
export class Elsewhere1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE UNLOGGED TABLE server_word (
      server_id uuid PRIMARY KEY,
      said_at timestamptz NOT NULL,
      words jsonb NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE server_word');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which server keeps a production, and where each server that lives is reached by the others. Rows of servers are worth
 * nothing after a crash of the database, so nobody waits on the disk for them. The secret is what servers know each other by.
 */
export class Keeping1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE production DROP COLUMN kept_by');
    await runner.query('DROP TABLE peer_secret');
    await runner.query('DROP TABLE peer');
  }
}

const UP = [
  `CREATE UNLOGGED TABLE peer (
    id uuid PRIMARY KEY,
    address text NOT NULL,
    rules text NOT NULL,
    renewed_at timestamptz NOT NULL
  )`,
  'CREATE TABLE peer_secret (secret text NOT NULL)',
  `INSERT INTO peer_secret SELECT encode(sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea), 'hex')`,
  'ALTER TABLE production ADD COLUMN kept_by uuid',
];

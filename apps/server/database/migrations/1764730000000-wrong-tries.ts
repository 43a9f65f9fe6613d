import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong set-up and pairing codes, so that a start anew does not give five more for nothing. */
export class WrongTries1764730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE wrong_try (who text PRIMARY KEY, failures int NOT NULL, wait_until timestamptz NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wrong_try');
  }
}

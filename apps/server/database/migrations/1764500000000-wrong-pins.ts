import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong PINs by the screen that they were tried on, so that nobody on one screen makes another one wait. */
export class WrongPins1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE credential ADD COLUMN failures int NOT NULL DEFAULT 0, ADD COLUMN wait_until timestamptz',
    );
    await runner.query('DROP TABLE wrong_pin');
  }
}

const UP = [
  `CREATE TABLE wrong_pin (
    production_id uuid NOT NULL,
    person_id text NOT NULL,
    device_id uuid NOT NULL REFERENCES device (id),
    failures int NOT NULL,
    wait_until timestamptz NOT NULL,
    PRIMARY KEY (production_id, person_id, device_id),
    FOREIGN KEY (production_id, person_id) REFERENCES credential (production_id, person_id) ON DELETE CASCADE
  )`,
  'ALTER TABLE credential DROP COLUMN failures, DROP COLUMN wait_until',
];

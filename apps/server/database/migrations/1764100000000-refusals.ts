import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules refused, kept for good: each is a near miss, and the day's report tells of it. */
export class Refusals1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refusal');
  }
}

const UP = [
  `CREATE TABLE refusal (
    production_id uuid NOT NULL REFERENCES production (id),
    sequence int NOT NULL CHECK (sequence > 0),
    at timestamptz(3) NOT NULL,
    cursor int NOT NULL,
    by jsonb NOT NULL,
    device_id text NOT NULL,
    command_id text NOT NULL,
    type text NOT NULL,
    weapon_id text,
    lot_id text,
    person_id text,
    rule text NOT NULL,
    reason text NOT NULL,
    message text NOT NULL,
    salt text NOT NULL,
    data_hash text NOT NULL,
    PRIMARY KEY (production_id, sequence),
    CONSTRAINT refusal_of_command UNIQUE (production_id, command_id)
  )`,
  `CREATE TRIGGER refusal_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON refusal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_edit()`,
];

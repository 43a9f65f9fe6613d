import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log that nothing edits, the receipts, and what people and screens need to be let in. */
export class First1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'sign_in',
      'credential',
      'pairing',
      'device',
      'log_snapshot',
      'receipt',
      'log_entry',
      'production',
    ])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION refuse_log_edit()');
  }
}

const UP = [
  `CREATE TABLE production (
    id uuid PRIMARY KEY,
    epoch text NOT NULL,
    is_sample boolean NOT NULL,
    created_at timestamptz NOT NULL,
    thrown_away_at timestamptz
  )`,
  `CREATE TABLE log_entry (
    production_id uuid NOT NULL REFERENCES production (id),
    cursor int NOT NULL CHECK (cursor > 0),
    at timestamptz(3) NOT NULL,
    by jsonb,
    device_id text,
    command_id text NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    salt text NOT NULL,
    data_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (production_id, cursor)
  )`,
  // DY6: the log is never edited, whoever asks; corrections are entries of their own.
  `CREATE FUNCTION refuse_log_edit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'DY6: the log is never edited (% on %)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END
  $$`,
  `CREATE TRIGGER log_entry_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_edit()`,
  `CREATE TABLE receipt (
    production_id uuid NOT NULL REFERENCES production (id),
    command_id text NOT NULL,
    person_id text NOT NULL,
    body_hash text NOT NULL,
    outcome jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (production_id, command_id)
  )`,
  `CREATE INDEX receipt_refused_at ON receipt (at) WHERE outcome ->> 'status' = 'refused'`,
  `CREATE TABLE log_snapshot (
    production_id uuid PRIMARY KEY REFERENCES production (id),
    cursor int NOT NULL,
    rules_version text NOT NULL,
    epoch text NOT NULL,
    head text NOT NULL,
    at timestamptz(3) NOT NULL,
    state jsonb NOT NULL
  )`,
  `CREATE TABLE device (
    id uuid PRIMARY KEY,
    production_id uuid NOT NULL REFERENCES production (id),
    name text NOT NULL,
    kind text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    paired_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`,
  `CREATE INDEX device_of_production ON device (production_id)`,
  `CREATE TABLE pairing (
    code text PRIMARY KEY,
    claim_hash text NOT NULL UNIQUE,
    name text,
    expires_at timestamptz NOT NULL,
    device_id uuid REFERENCES device (id),
    is_claimed boolean NOT NULL
  )`,
  `CREATE TABLE credential (
    production_id uuid NOT NULL REFERENCES production (id),
    person_id text NOT NULL,
    pin_hash text NOT NULL,
    is_one_use boolean NOT NULL,
    failures int NOT NULL,
    wait_until timestamptz,
    PRIMARY KEY (production_id, person_id)
  )`,
  `CREATE TABLE sign_in (
    token_hash text PRIMARY KEY,
    production_id uuid NOT NULL REFERENCES production (id),
    device_id uuid NOT NULL REFERENCES device (id),
    person_id text NOT NULL,
    at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  )`,
  `CREATE INDEX sign_in_on_device ON sign_in (device_id)`,
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts a production's revoked screens, ended sign-ins and its own end in its row, which every server reads with the heads
 * each half second. By trigger, so that whatever ends them is noticed everywhere.
 */
export class Endings1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [trigger, table] of [
      ['device_ends', 'device'],
      ['sign_in_ends', 'sign_in'],
      ['production_ends', 'production'],
    ])
      await runner.query(`DROP TRIGGER ${trigger} ON ${table}`);
    await runner.query('DROP FUNCTION count_ending()');
    await runner.query('DROP FUNCTION count_own_ending()');
    await runner.query('ALTER TABLE production DROP COLUMN endings');
  }
}

const UP = [
  'ALTER TABLE production ADD COLUMN endings int NOT NULL DEFAULT 0',
  `CREATE FUNCTION count_ending() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE production SET endings = endings + 1 WHERE id = NEW.production_id;
      RETURN NULL;
    END
  $$`,
  `CREATE FUNCTION count_own_ending() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.endings = OLD.endings + 1;
      RETURN NEW;
    END
  $$`,
  `CREATE TRIGGER device_ends AFTER UPDATE OF revoked_at ON device
    FOR EACH ROW WHEN (NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) EXECUTE FUNCTION count_ending()`,
  `CREATE TRIGGER sign_in_ends AFTER UPDATE OF ended_at ON sign_in
    FOR EACH ROW WHEN (NEW.ended_at IS DISTINCT FROM OLD.ended_at) EXECUTE FUNCTION count_ending()`,
  `CREATE TRIGGER production_ends BEFORE UPDATE OF thrown_away_at ON production
    FOR EACH ROW WHEN (NEW.thrown_away_at IS DISTINCT FROM OLD.thrown_away_at) EXECUTE FUNCTION count_own_ending()`,
];

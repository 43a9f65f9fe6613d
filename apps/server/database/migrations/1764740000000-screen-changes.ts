import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts in a production's row how often a screen was paired, renamed, revoked or forgotten, so that the armorer's list of screens
 * is read again only then. By trigger, as the endings are: whatever changes it is noticed by every server.
 */
export class ScreenChanges1764740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER device_comes_or_goes ON device');
    await runner.query('DROP TRIGGER device_changes ON device');
    await runner.query('DROP FUNCTION count_screen_change()');
    await runner.query('ALTER TABLE production DROP COLUMN screen_changes');
  }
}

const UP = [
  'ALTER TABLE production ADD COLUMN screen_changes int NOT NULL DEFAULT 0',
  `CREATE FUNCTION count_screen_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE production SET screen_changes = screen_changes + 1 WHERE id = coalesce(NEW.production_id, OLD.production_id);
      RETURN NULL;
    END
  $$`,
  `CREATE TRIGGER device_comes_or_goes AFTER INSERT OR DELETE ON device
    FOR EACH ROW EXECUTE FUNCTION count_screen_change()`,
  `CREATE TRIGGER device_changes AFTER UPDATE OF name, kind, revoked_at ON device
    FOR EACH ROW EXECUTE FUNCTION count_screen_change()`,
];

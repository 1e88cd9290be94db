import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptFromUse1700000100068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE open_action ADD COLUMN kept_from_use boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE open_action ADD COLUMN correction_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE open_action DROP COLUMN correction_id, DROP COLUMN kept_from_use');
  }
}

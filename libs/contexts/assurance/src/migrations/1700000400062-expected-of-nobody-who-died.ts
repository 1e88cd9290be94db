import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether nothing more is expected because the person has died, so that a mistake can be taken back. */
export class ExpectedOfNobodyWhoDied1700000400062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE expectation ADD COLUMN met_by_death boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE expectation DROP COLUMN met_by_death');
  }
}

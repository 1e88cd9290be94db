import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filled by a consumer under a new name, which hears of everybody anew. */
export class TiersOfPractitioners1700000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE practitioner ADD COLUMN tier text NOT NULL DEFAULT 'none'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practitioner DROP COLUMN tier');
  }
}

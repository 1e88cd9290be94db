import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListingChecks1700000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listing ADD check_is_prompted boolean NOT NULL DEFAULT false');
    await runner.query(
      `CREATE INDEX listing_to_check ON listing (assured_at)
       WHERE agency_id IS NOT NULL AND NOT has_lapsed AND NOT check_is_prompted`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX listing_to_check');
    await runner.query('ALTER TABLE listing DROP check_is_prompted');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PausedServices1700000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listing ADD paused_until date');
    await runner.query('CREATE INDEX listing_by_pause ON listing (paused_until) WHERE paused_until IS NOT NULL');
    await runner.query(
      `ALTER TABLE asked_service ADD paused_until date, ADD over_asked_at timestamptz, ADD signs text[]`,
    );
    await runner.query('CREATE INDEX ask_in_inbox_of_service ON ask_in_inbox (service_id, asked_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ask_in_inbox_of_service');
    await runner.query('ALTER TABLE asked_service DROP paused_until, DROP over_asked_at, DROP signs');
    await runner.query('ALTER TABLE listing DROP paused_until');
  }
}

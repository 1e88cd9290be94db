import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On the page of each member: that somebody has died. */
export class PeopleWhoDied1700000100062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_today ADD COLUMN died_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_today DROP COLUMN died_at');
  }
}

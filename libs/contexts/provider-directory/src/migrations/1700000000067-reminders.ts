import { remindersTableSql } from '@platform/reminders/reminder-parts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reminders1700000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(remindersTableSql('provider_directory'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminder');
  }
}

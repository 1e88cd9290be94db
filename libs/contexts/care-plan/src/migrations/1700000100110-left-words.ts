import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeftWords1700000100110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE left_word (word_id uuid PRIMARY KEY, due_at timestamptz NOT NULL)');
    await runner.query('CREATE INDEX left_word_by_day ON left_word (due_at)');
    await runner.query(wallSql('care_plan', 'left_word', VISIBLE.ofTheAlliance));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE left_word');
  }
}

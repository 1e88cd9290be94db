import { wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenAsks1700000100131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE open_ask (ask_id uuid PRIMARY KEY, person_id uuid NOT NULL, is_open boolean NOT NULL)',
    );
    await runner.query('CREATE INDEX open_ask_of ON open_ask (person_id) WHERE is_open');
    await runner.query(wallSql('care_plan', 'open_ask'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE open_ask');
  }
}

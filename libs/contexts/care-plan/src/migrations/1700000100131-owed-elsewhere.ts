import { wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OwedElsewhere1700000100131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE owed_elsewhere (
      about_id uuid PRIMARY KEY, person_id uuid NOT NULL, kind text NOT NULL, is_open boolean NOT NULL)`);
    await runner.query('CREATE INDEX owed_elsewhere_to ON owed_elsewhere (person_id) WHERE is_open');
    await runner.query(wallSql('care_plan', 'owed_elsewhere'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE owed_elsewhere');
  }
}

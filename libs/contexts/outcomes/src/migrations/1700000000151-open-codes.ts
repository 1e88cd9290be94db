import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenCodes1700000000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE open_code (
      measure_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      measure text NOT NULL,
      offered_by uuid NOT NULL,
      offered_at timestamptz NOT NULL,
      answer_by timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX open_code_of_person ON open_code (person_id, offered_at)');
    await runner.query(wallSql('outcomes', 'open_code', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE open_code');
  }
}

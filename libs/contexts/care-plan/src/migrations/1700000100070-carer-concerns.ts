import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CarerConcerns1700000100070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE carer_concern (
      concern_id uuid PRIMARY KEY, person_id uuid NOT NULL, status text NOT NULL, answer_due_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX carer_concern_of ON carer_concern (person_id)');
    await runner.query(`CREATE INDEX carer_concern_owed ON carer_concern (answer_due_at) WHERE status = 'raised'`);
    await runner.query(wallSql('care_plan', 'carer_concern', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE carer_concern');
  }
}

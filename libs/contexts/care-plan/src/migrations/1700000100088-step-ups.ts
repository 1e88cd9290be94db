import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StepUps1700000100088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE step_up (
      step_up_id uuid PRIMARY KEY, person_id uuid NOT NULL, contact_due_at timestamptz NOT NULL, contacted boolean NOT NULL)`);
    await runner.query('CREATE INDEX step_up_waiting ON step_up (person_id) WHERE NOT contacted');
    await runner.query(wallSql('care_plan', 'step_up', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE step_up');
  }
}

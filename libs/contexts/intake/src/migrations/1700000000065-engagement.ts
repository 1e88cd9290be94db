import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Engagement1700000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE engagement_concern (
      concern_id uuid PRIMARY KEY, person_id uuid NOT NULL, raised_at timestamptz NOT NULL, missed_on date NOT NULL,
      last_missed_on date NOT NULL, tried jsonb NOT NULL, carer_contacted boolean NOT NULL,
      next_step_due_at timestamptz NOT NULL, revision bigint NOT NULL)`);
    await runner.query('CREATE INDEX engagement_concern_of_person ON engagement_concern (person_id)');
    await runner.query(wallSql('intake', 'engagement_concern', VISIBLE.ofThePerson));
    await runner.query(`CREATE TABLE outreach_decision (
      decision_id uuid PRIMARY KEY, person_id uuid NOT NULL, taken_at timestamptz NOT NULL)`);
    await runner.query(wallSql('intake', 'outreach_decision', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['engagement_concern', 'outreach_decision']) {
      await runner.query(noWallSql(table));
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

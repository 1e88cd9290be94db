import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Promises1700000100074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE decision_promise (
      decision_id uuid PRIMARY KEY,
      plan_id uuid NOT NULL,
      person_id uuid NOT NULL,
      proposed_by uuid NOT NULL,
      stated uuid[] NOT NULL,
      implementer_id uuid,
      review_on date
    )`);
    await runner.query('CREATE INDEX decision_promise_of_plan ON decision_promise (plan_id)');
    await runner.query(wallSql('care_plan', 'decision_promise', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('decision_promise'));
    await runner.query('DROP TABLE decision_promise');
  }
}

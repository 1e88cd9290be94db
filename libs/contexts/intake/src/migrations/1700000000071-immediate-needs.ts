import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImmediateNeeds1700000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE immediate_need (
      need_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      words text NOT NULL,
      responder_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      identified_by uuid NOT NULL,
      identified_at timestamptz NOT NULL,
      what_was_done text,
      met_by uuid,
      met_at timestamptz
    )`);
    await runner.query('CREATE INDEX immediate_need_of_person ON immediate_need (person_id, due_at)');
    await runner.query(
      'CREATE INDEX immediate_need_owed ON immediate_need (responder_id, due_at) WHERE met_at IS NULL',
    );
    await runner.query(wallSql('intake', 'immediate_need', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('immediate_need'));
    await runner.query('DROP TABLE immediate_need');
  }
}

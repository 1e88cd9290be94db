import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list is filled anew from the log, by a projection under a new name. */
export class DecisionsInFull1700000100078 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE decision_on_list');
    await runner.query(`ALTER TABLE decision_on_list
      ADD COLUMN kind text NOT NULL, ADD COLUMN answer_by date, ADD COLUMN decide_by date,
      ADD COLUMN taken_by uuid, ADD COLUMN in_emergency boolean NOT NULL DEFAULT false,
      ADD COLUMN ratify_by timestamptz, ADD COLUMN ratified_at timestamptz, ADD COLUMN escalated_at timestamptz,
      ADD COLUMN implementer_id uuid, ADD COLUMN implement_by date, ADD COLUMN implementation text,
      ADD COLUMN review_on date, ADD COLUMN superseded_by uuid`);
    await runner.query(`CREATE INDEX decision_open ON decision_on_list (decide_by) WHERE status = 'open'`);
    await runner.query(
      `CREATE INDEX decision_unratified ON decision_on_list (ratify_by) WHERE status = 'to-be-ratified'`,
    );
    await runner.query('CREATE INDEX decision_of_implementer ON decision_on_list (implementer_id)');
    await runner.query(`CREATE TABLE decision_position (
      decision_id uuid NOT NULL, member_id uuid NOT NULL, person_id uuid NOT NULL, state text NOT NULL,
      PRIMARY KEY (member_id, decision_id))`);
    await runner.query('CREATE INDEX position_of_decision ON decision_position (decision_id)');
    await runner.query(wallSql('care_plan', 'decision_position', VISIBLE.ofThePerson));
    // Counted for the alliance: of nobody, and without a word of what was asked.
    await runner.query(`CREATE TABLE decision_tally (
      decision_id uuid PRIMARY KEY, kind text NOT NULL, taken_at timestamptz NOT NULL, in_emergency boolean NOT NULL,
      ratify_by timestamptz, ratified_at timestamptz, escalated_at timestamptz, dissents integer NOT NULL,
      voice text, implement_by date, implemented_at timestamptz, not_implemented_at timestamptz,
      superseded_at timestamptz)`);
    await runner.query('CREATE INDEX decision_tally_taken ON decision_tally (taken_at)');
    await runner.query(wallSql('care_plan', 'decision_tally', VISIBLE.ofTheAlliance));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decision_tally, decision_position');
    await runner.query(`ALTER TABLE decision_on_list
      DROP COLUMN kind, DROP COLUMN answer_by, DROP COLUMN decide_by, DROP COLUMN taken_by, DROP COLUMN in_emergency,
      DROP COLUMN ratify_by, DROP COLUMN ratified_at, DROP COLUMN escalated_at, DROP COLUMN implementer_id,
      DROP COLUMN implement_by, DROP COLUMN implementation, DROP COLUMN review_on, DROP COLUMN superseded_by`);
  }
}

import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionsAndReviews1700000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE look ADD COLUMN viewed_day date GENERATED ALWAYS AS ((viewed_at AT TIME ZONE 'Europe/London')::date) STORED`,
    );
    await runner.query('CREATE INDEX look_of_viewer ON look (viewer_id, viewed_at)');
    await runner.query('CREATE INDEX look_of_viewer_by_day ON look (viewer_id, viewed_day, person_id)');
    await runner.query(`CREATE TABLE look_question (
      question_id uuid PRIMARY KEY, look_id uuid NOT NULL, person_id uuid NOT NULL, viewer_id uuid NOT NULL,
      agency_id uuid, asked_at timestamptz NOT NULL, due_at timestamptz NOT NULL, status text NOT NULL,
      with_guardian boolean NOT NULL, escalated_for timestamptz)`);
    await runner.query('CREATE INDEX look_question_of_person ON look_question (person_id)');
    await runner.query(`CREATE INDEX look_question_due ON look_question (due_at) WHERE status = 'open'`);
    await runner.query(`CREATE TABLE look_review (
      look_id uuid PRIMARY KEY, person_id uuid NOT NULL, viewer_id uuid NOT NULL, agency_id uuid, rules text[] NOT NULL,
      viewed_at timestamptz NOT NULL, flagged_at timestamptz NOT NULL, status text NOT NULL, outcome text,
      reviewed_at timestamptz)`);
    await runner.query(
      `CREATE INDEX look_review_open ON look_review (agency_id, flagged_at) WHERE status = 'to-review'`,
    );
    await runner.query(`CREATE TABLE break_glass (
      emergency_id uuid PRIMARY KEY, person_id uuid NOT NULL, member_id uuid NOT NULL, role text NOT NULL, agency_id uuid,
      ground text NOT NULL, opened_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
      review_due_at timestamptz NOT NULL, escalate_at timestamptz NOT NULL, status text NOT NULL,
      escalated boolean NOT NULL DEFAULT false, outcome text, reviewed_at timestamptz, told_after timestamptz)`);
    await runner.query('CREATE INDEX break_glass_of_person ON break_glass (person_id, opened_at)');
    await runner.query(`CREATE INDEX break_glass_open ON break_glass (escalate_at) WHERE status = 'to-review'`);
    for (const table of ['look_question', 'look_review', 'break_glass']) {
      const themself = table === 'look_review' ? [] : [VISIBLE.ofThemself];
      await runner.query(
        wallSql('identity', table, ...themself, VISIBLE.ofTheAgency('agency_id'), VISIBLE.ofTheAlliance),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE break_glass, look_review, look_question');
    await runner.query('DROP INDEX look_of_viewer, look_of_viewer_by_day');
    await runner.query('ALTER TABLE look DROP COLUMN viewed_day');
  }
}

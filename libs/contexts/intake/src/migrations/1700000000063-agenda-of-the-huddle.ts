import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgendaOfTheHuddle1700000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE introduction_on_board ADD COLUMN held_over_in uuid');
    await runner.query(`CREATE TABLE huddle_item (
      item_id uuid PRIMARY KEY, person_id uuid NOT NULL, introduction_id uuid, question text NOT NULL,
      summary text NOT NULL, raised_by uuid, raised_at timestamptz NOT NULL, status text NOT NULL, carried text,
      carried_in uuid, huddle_id uuid, outcome text, owner_id uuid, agency_id uuid, due_on date, captured_by uuid,
      captured_at timestamptz)`);
    await runner.query('CREATE INDEX huddle_item_by_age ON huddle_item (status, raised_at)');
    await runner.query(wallSql('intake', 'huddle_item', VISIBLE.ofTheAlliance));
    await runner.query(`CREATE TABLE huddle_outcome (
      outcome_id uuid PRIMARY KEY, of text NOT NULL, person_id uuid NOT NULL, introduction_id uuid, outcome text,
      owner_id uuid NOT NULL, agency_id uuid NOT NULL, due_on date NOT NULL, present jsonb NOT NULL,
      agreed_at timestamptz NOT NULL, words text, who_was_there text, shared_by uuid, shared_at timestamptz)`);
    await runner.query('CREATE INDEX huddle_outcome_not_shared ON huddle_outcome (agreed_at) WHERE shared_at IS NULL');
    await runner.query('CREATE INDEX huddle_outcome_of_person ON huddle_outcome (person_id, shared_at)');
    const once = (visible: string) => `shared_at IS NOT NULL AND (${visible})`;
    await runner.query(
      wallSql(
        'intake',
        'huddle_outcome',
        VISIBLE.ofTheAlliance,
        once(VISIBLE.ofThePerson),
        once(VISIBLE.ofTheItem('introduction_id')),
      ),
    );
    // Who sits in front of the board now: of staff alone, and worth nothing a minute later.
    await runner.query(`CREATE UNLOGGED TABLE at_the_board (
      member_id uuid NOT NULL, page_id uuid NOT NULL, role text NOT NULL, agency_id uuid,
      seen_at timestamptz NOT NULL, PRIMARY KEY (member_id, page_id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['huddle_item', 'huddle_outcome']) await runner.query(noWallSql(table));
    await runner.query('DROP TABLE huddle_item, huddle_outcome, at_the_board');
    await runner.query('ALTER TABLE introduction_on_board DROP COLUMN held_over_in');
  }
}

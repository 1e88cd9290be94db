import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SafetyConversations1700000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE safety_conversation (
      conversation_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      responder_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      is_open boolean NOT NULL
    )`);
    await runner.query('CREATE INDEX safety_conversation_of_person ON safety_conversation (person_id, due_at)');
    await runner.query('CREATE INDEX safety_promise_owed ON safety_conversation (responder_id, due_at) WHERE is_open');
    await runner.query(wallSql('intake', 'safety_conversation', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('safety_conversation'));
    await runner.query('DROP TABLE safety_conversation');
  }
}

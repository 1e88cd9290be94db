import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HuddleBoard1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE introduction_on_board (
      introduction_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      name text NOT NULL,
      via text NOT NULL,
      received_at timestamptz NOT NULL,
      what_brought_you text NOT NULL,
      what_would_help text,
      reach_me jsonb NOT NULL,
      status text NOT NULL,
      key_worker_id uuid,
      agency_id uuid,
      next_contact_on date,
      welcomed_at timestamptz,
      held_over text,
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX introduction_by_age ON introduction_on_board (status, received_at)');
    await runner.query('CREATE INDEX introduction_of_person ON introduction_on_board (person_id, received_at)');
    await runner.query(`CREATE TABLE huddle (
      huddle_id uuid PRIMARY KEY, status text NOT NULL, opened_at timestamptz NOT NULL, opened_by uuid NOT NULL,
      revision bigint NOT NULL)`);
    await runner.query(`CREATE TABLE practitioner (
      practitioner_id uuid PRIMARY KEY, agency_id uuid NOT NULL, role text NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE practitioner, huddle, introduction_on_board');
  }
}

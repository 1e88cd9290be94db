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
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX introduction_by_age ON introduction_on_board (status, received_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE introduction_on_board');
  }
}

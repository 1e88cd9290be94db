import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was announced and drawn. Nothing of any pathway is kept here: it is read from the log again. */
export class AuditSamples1700000400104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE audit_sample (
      sample_id uuid PRIMARY KEY,
      period text NOT NULL,
      asked integer NOT NULL,
      lines integer NOT NULL,
      list_hash text NOT NULL,
      entries_hash text NOT NULL,
      up_to bigint NOT NULL,
      rule text NOT NULL,
      announced_by text NOT NULL,
      announced_at timestamptz NOT NULL,
      position bigint NOT NULL UNIQUE,
      size bigint,
      root text,
      positions integer[],
      drawn_at timestamptz,
      drawn_position bigint
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_sample');
  }
}

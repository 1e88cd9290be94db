import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Watch1700000400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE expectation (
      rule text NOT NULL,
      subject_id uuid NOT NULL,
      person_id uuid NOT NULL,
      due_at timestamptz,
      met_at timestamptz,
      PRIMARY KEY (rule, subject_id)
    )`);
    await runner.query('CREATE INDEX expectation_by_due ON expectation (due_at) WHERE met_at IS NULL');
    await runner.query(`CREATE TABLE alert (
      alert_id uuid PRIMARY KEY,
      rule text NOT NULL,
      subject_id uuid NOT NULL,
      person_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      raised_at timestamptz NOT NULL,
      owner text NOT NULL,
      expires_at timestamptz NOT NULL,
      escalated_at timestamptz,
      resolved_at timestamptz,
      UNIQUE (rule, subject_id)
    )`);
    await runner.query('CREATE INDEX open_alert ON alert (raised_at, alert_id) WHERE resolved_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert, expectation');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallSql } from '@platform/projections/row-level-security';

export class ErasuresAndHolds1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE erasure (
      erasure_id uuid PRIMARY KEY, person_id uuid NOT NULL, agency text, information_class text, reason text NOT NULL,
      status text NOT NULL, requested_by text NOT NULL, requested_at timestamptz NOT NULL, approved_by text,
      approved_at timestamptz, not_before timestamptz, stopped_by text, stopped_because text, stopped_at timestamptz,
      begun_at timestamptz, completed_at timestamptz, keys int, left_over text[])`);
    await runner.query('CREATE INDEX erasure_due ON erasure (status, not_before)');
    await runner.query(`CREATE TABLE legal_hold (
      hold_id uuid PRIMARY KEY, person_id uuid NOT NULL, ground text NOT NULL, placed_by text NOT NULL,
      placed_at timestamptz NOT NULL, lifted_at timestamptz)`);
    await runner.query('CREATE INDEX legal_hold_of ON legal_hold (person_id)');
    await runner.query(`CREATE TABLE correction (
      correction_id uuid PRIMARY KEY, person_id uuid NOT NULL, status text NOT NULL, due_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX correction_due ON correction (status, due_at)');
    await runner.query(wallSql('identity', 'correction'));
    // Nobody reads these rows for a person: the board is given by a role, and read by the context itself.
    await runner.query(wallSql('identity', 'erasure'));
    await runner.query(wallSql('identity', 'legal_hold'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction, legal_hold, erasure');
  }
}

import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptFromUseAndTakenOut1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE correction ADD COLUMN kept_from_use boolean NOT NULL DEFAULT false');
    await runner.query(`CREATE TABLE correction_change (
      message_id uuid PRIMARY KEY, correction_id uuid NOT NULL, person_id uuid NOT NULL, what text NOT NULL,
      changed_by uuid NOT NULL, changed_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX correction_change_of_person ON correction_change (person_id, changed_at)');
    await runner.query(wallSql('identity', 'correction_change'));
    await runner.query(`CREATE TABLE taken_out (
      taken_out_id uuid PRIMARY KEY, person_id uuid NOT NULL, what text NOT NULL, reason text NOT NULL,
      recorded_again boolean NOT NULL, agency_id uuid, found_by uuid NOT NULL, found_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX taken_out_of_person ON taken_out (person_id, found_at)');
    await runner.query('CREATE INDEX taken_out_of_agency ON taken_out (agency_id, found_at)');
    await runner.query(
      wallSql('identity', 'taken_out', VISIBLE.ofThemself, VISIBLE.ofTheAgency('agency_id'), VISIBLE.ofTheAlliance),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE taken_out, correction_change');
    await runner.query('ALTER TABLE correction DROP COLUMN kept_from_use');
  }
}

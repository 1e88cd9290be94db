import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SafetyPrompts1700000000094 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE safety_prompt (
      measure_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      prompted_member_id uuid,
      agency_id uuid,
      prompted_at timestamptz NOT NULL,
      acknowledge_by timestamptz,
      escalated_at timestamptz,
      acknowledged_at timestamptz,
      acknowledged_by uuid
    )`);
    await runner.query('CREATE INDEX safety_prompt_of_person ON safety_prompt (person_id, prompted_at)');
    await runner.query(
      'CREATE INDEX safety_prompt_open ON safety_prompt (acknowledge_by) WHERE acknowledged_at IS NULL',
    );
    await runner.query(
      wallSql(
        'outcomes',
        'safety_prompt',
        VISIBLE.ofThePerson,
        `${VISIBLE.ofTheAlliance} AND escalated_at IS NOT NULL`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safety_prompt');
  }
}

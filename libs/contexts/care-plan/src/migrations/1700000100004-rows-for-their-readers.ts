import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RowsForTheirReaders1700000100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wallSql('care_plan', 'plan_today', VISIBLE.ofThePerson));
    await runner.query(wallSql('care_plan', 'team_member', VISIBLE.ofTheMember));
    await runner.query(wallSql('care_plan', 'open_action', VISIBLE.ofThePerson));
    await runner.query(wallSql('care_plan', 'decision_on_list', VISIBLE.ofThePerson));
    await runner.query(
      wallSql(
        'care_plan',
        'hand_over',
        VISIBLE.ofThePerson,
        VISIBLE.ofTheAgency('from_agency_id'),
        VISIBLE.ofTheAgency('to_agency_id'),
        VISIBLE.ofTheAlliance,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plan_today', 'team_member', 'open_action', 'decision_on_list', 'hand_over'])
      await runner.query(noWallSql(table));
  }
}

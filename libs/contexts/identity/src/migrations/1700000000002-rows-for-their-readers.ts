import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was offered to take somebody on sees who it is. */
const OFFERED = 'person_id IN (SELECT o.person_id FROM offered_hand_over o)';

export class RowsForTheirReaders1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wallSql('identity', 'offered_hand_over', VISIBLE.ofTheAgency('agency_id')));
    await runner.query(wallSql('identity', 'person', VISIBLE.ofThePerson, VISIBLE.ofTheAlliance, OFFERED));
    await runner.query(wallSql('identity', 'person_account'));
    await runner.query(wallSql('identity', 'look', VISIBLE.ofThemself, VISIBLE.ofTheAlliance));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['offered_hand_over', 'person', 'person_account', 'look']) await runner.query(noWallSql(table));
  }
}

import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RowsForTheirReaders1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wallSql('provider_directory', 'ask_in_inbox', VISIBLE.ofTheAgency('agency_id')));
    await runner.query(wallSql('provider_directory', 'ask_of_person', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ask_in_inbox', 'ask_of_person']) await runner.query(noWallSql(table));
  }
}

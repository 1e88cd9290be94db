import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RowsForTheirReaders1700000400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wallSql('assurance', 'expectation', VISIBLE.ofTheAlliance));
    await runner.query(wallSql('assurance', 'alert', VISIBLE.ofTheAlliance));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['expectation', 'alert']) await runner.query(noWallSql(table));
  }
}

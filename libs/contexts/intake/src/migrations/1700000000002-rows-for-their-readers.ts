import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RowsForTheirReaders1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      wallSql(
        'intake',
        'introduction_on_board',
        VISIBLE.ofThePerson,
        VISIBLE.ofTheItem('introduction_id'),
        VISIBLE.ofTheAlliance,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['introduction_on_board']) await runner.query(noWallSql(table));
  }
}

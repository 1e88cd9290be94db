import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RowsForTheirReaders1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wallSql('outcomes', 'measure_point', VISIBLE.ofThePerson));
    await runner.query(wallSql('outcomes', 'goal_rating', VISIBLE.ofThePerson));
    await runner.query(wallSql('outcomes', 'goal', VISIBLE.ofThePerson));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['measure_point', 'goal_rating', 'goal']) await runner.query(noWallSql(table));
  }
}

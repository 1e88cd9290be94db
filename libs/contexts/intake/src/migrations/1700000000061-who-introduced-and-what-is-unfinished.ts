import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhoIntroducedAndWhatIsUnfinished1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE introduction_on_board
      ADD COLUMN language text, ADD COLUMN introducer jsonb, ADD COLUMN awareness text, ADD COLUMN awareness_why text,
      ADD COLUMN said_by text, ADD COLUMN taken_down_at timestamptz`);
    await runner.query(`CREATE TABLE introducer_receipt (
      introducer_id uuid PRIMARY KEY, landed_at timestamptz, help_started_at timestamptz, ended_at timestamptz)`);
    await runner.query(wallSql('intake', 'introducer_receipt', VISIBLE.ofTheItem('introducer_id')));
    await runner.query(`CREATE TABLE unfinished_introduction (
      introduction_id uuid PRIMARY KEY, kept_until timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX unfinished_introduction_by_day ON unfinished_introduction (kept_until)');
    await runner.query(wallSql('intake', 'unfinished_introduction'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['introducer_receipt', 'unfinished_introduction']) await runner.query(noWallSql(table));
    await runner.query('DROP TABLE unfinished_introduction, introducer_receipt');
    await runner.query(`ALTER TABLE introduction_on_board DROP COLUMN language, DROP COLUMN introducer,
      DROP COLUMN awareness, DROP COLUMN awareness_why, DROP COLUMN said_by, DROP COLUMN taken_down_at`);
  }
}

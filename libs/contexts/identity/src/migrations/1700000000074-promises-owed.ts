import { noWallSql, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PromisesOwed1700000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Ids and days alone, for counting; no reader sees a row.
    await runner.query(`CREATE TABLE promise_owed (
      kind text NOT NULL, about_id uuid NOT NULL, person_id uuid NOT NULL, member_id uuid, agency_id uuid,
      due_on date NOT NULL, since timestamptz NOT NULL, kept_at timestamptz, PRIMARY KEY (kind, about_id))`);
    await runner.query('CREATE INDEX promise_owed_by_day ON promise_owed (due_on) WHERE kept_at IS NULL');
    await runner.query(wallSql('identity', 'promise_owed'));
    await runner.query('CREATE TABLE digest_unwanted (recipient_id uuid PRIMARY KEY)');
    await runner.query('ALTER TABLE message ADD due_today integer, ADD late integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('promise_owed'));
    await runner.query('DROP TABLE promise_owed, digest_unwanted');
    await runner.query('ALTER TABLE message DROP due_today, DROP late');
  }
}

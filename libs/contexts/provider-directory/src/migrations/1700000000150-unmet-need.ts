import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnmetNeed1700000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE nothing_found (
      person_id uuid NOT NULL,
      revision bigint NOT NULL,
      need text NOT NULL,
      said_by uuid NOT NULL,
      said_on date NOT NULL,
      PRIMARY KEY (person_id, revision)
    )`);
    await runner.query(wallSql('provider_directory', 'nothing_found', VISIBLE.ofThePerson));
    await runner.query(`CREATE TABLE no_room (
      service_id uuid PRIMARY KEY,
      full_since timestamptz,
      full_last_said_at timestamptz,
      expired_at timestamptz,
      had_gaps boolean NOT NULL DEFAULT false,
      paused_since timestamptz
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE no_room');
    await runner.query(noWallSql('nothing_found'));
    await runner.query('DROP TABLE nothing_found');
  }
}

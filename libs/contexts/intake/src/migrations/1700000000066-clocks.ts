import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clocks1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE person_clock (
      person_id uuid PRIMARY KEY, started_on date, waits boolean NOT NULL, facts jsonb NOT NULL, revision bigint NOT NULL)`);
    await runner.query('CREATE INDEX person_clock_of_those_who_wait ON person_clock (started_on) WHERE waits');
    await runner.query(wallSql('intake', 'person_clock', VISIBLE.ofThePerson, VISIBLE.ofTheAlliance));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('person_clock'));
    await runner.query('DROP TABLE person_clock');
  }
}

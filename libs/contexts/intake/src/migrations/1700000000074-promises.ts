import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Promises1700000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE promise (
      about_id uuid PRIMARY KEY,
      kind text NOT NULL,
      person_id uuid NOT NULL,
      member_id uuid,
      owed_to uuid,
      due_on date
    )`);
    await runner.query('CREATE INDEX promise_of_member ON promise (member_id, due_on)');
    await runner.query('CREATE INDEX promise_about_person ON promise (person_id)');
    await runner.query(wallSql('intake', 'promise', VISIBLE.ofThePerson, VISIBLE.ofTheMember));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('promise'));
    await runner.query('DROP TABLE promise');
  }
}

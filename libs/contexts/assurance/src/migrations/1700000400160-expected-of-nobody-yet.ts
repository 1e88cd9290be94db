import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was left at the door is expected to be placed before anybody knows of whom it is. */
export class ExpectedOfNobodyYet1700000400160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['expectation', 'alert']) {
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN person_id DROP NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['expectation', 'alert']) {
      await runner.query(`DELETE FROM ${table} WHERE person_id IS NULL`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN person_id SET NOT NULL`);
    }
  }
}

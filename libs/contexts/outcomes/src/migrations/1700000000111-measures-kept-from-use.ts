import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeasuresKeptFromUse1700000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measure_correction (correction_id uuid PRIMARY KEY, measure_id uuid NOT NULL);
      ALTER TABLE measure_point
        ADD kept_for uuid[] NOT NULL DEFAULT '{}', ADD found_wrong boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE measure_point DROP kept_for, DROP found_wrong;
      DROP TABLE measure_correction`);
  }
}

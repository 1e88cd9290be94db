import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PacksAndLicences1700000000093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE measure_pack (code text PRIMARY KEY, imported_at timestamptz NOT NULL)');
    await runner.query(`CREATE TABLE measure_licence (
      agency_id uuid NOT NULL,
      measure text NOT NULL,
      reference text NOT NULL,
      valid_until date NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (agency_id, measure)
    )`);
    await runner.query('ALTER TABLE measure_point ALTER COLUMN score TYPE double precision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE measure_point ALTER COLUMN score TYPE smallint');
    await runner.query('DROP TABLE measure_pack, measure_licence');
  }
}

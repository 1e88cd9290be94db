import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Witnesses1700000400103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE cosignature (
      size bigint NOT NULL,
      witness text NOT NULL,
      line text NOT NULL,
      witnessed_at timestamptz NOT NULL,
      PRIMARY KEY (witness, size)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cosignature');
  }
}

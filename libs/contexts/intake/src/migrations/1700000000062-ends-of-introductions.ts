import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an introduction was before a death was recorded, so that a mistake can be taken back. */
export class EndsOfIntroductions1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE introduction_on_board ADD COLUMN status_before text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE introduction_on_board DROP COLUMN status_before');
  }
}

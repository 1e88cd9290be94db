import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Farewells1700000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE introduction_on_board ADD farewell_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE introduction_on_board DROP farewell_at');
  }
}

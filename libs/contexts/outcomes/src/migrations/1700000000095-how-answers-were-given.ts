import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HowAnswersWereGiven1700000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE measure_point
      ADD how text NOT NULL DEFAULT 'signed-in', ADD taken_down_by uuid, ADD taken_down_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE measure_point DROP how, DROP taken_down_by, DROP taken_down_at');
  }
}

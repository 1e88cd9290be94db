import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Progress1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE measure_point (
      measure_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      measure text NOT NULL,
      completed_on date NOT NULL,
      position bigint NOT NULL,
      score smallint,
      band text,
      answered smallint NOT NULL,
      of_questions smallint NOT NULL,
      answers jsonb
    )`);
    await runner.query('CREATE INDEX measure_point_of_person ON measure_point (person_id, completed_on, position)');
    await runner.query(`CREATE TABLE goal_rating (
      goal_id uuid NOT NULL,
      position bigint NOT NULL,
      person_id uuid NOT NULL,
      rated_on date NOT NULL,
      rating smallint NOT NULL,
      PRIMARY KEY (goal_id, position)
    )`);
    await runner.query('CREATE INDEX goal_rating_of_person ON goal_rating (person_id, rated_on, position)');
    await runner.query('CREATE TABLE goal (goal_id uuid PRIMARY KEY, person_id uuid NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measure_point, goal_rating, goal');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TeamToday1700000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE plan_today (
      plan_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      signature text NOT NULL,
      last_changed_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE TABLE team_member (
      plan_id uuid NOT NULL,
      member_id uuid NOT NULL,
      role text NOT NULL,
      is_key_worker boolean NOT NULL,
      PRIMARY KEY (member_id, plan_id)
    )`);
    await runner.query(`CREATE TABLE open_action (
      action_id uuid PRIMARY KEY,
      plan_id uuid NOT NULL,
      person_id uuid NOT NULL,
      owner_id uuid NOT NULL,
      text text NOT NULL,
      due_on date NOT NULL
    )`);
    await runner.query('CREATE INDEX open_action_of_owner ON open_action (owner_id, due_on)');
    await runner.query('CREATE INDEX open_action_of_plan ON open_action (plan_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE open_action; DROP TABLE team_member; DROP TABLE plan_today');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectoryOfPeople1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE person (
      person_id uuid PRIMARY KEY, name text NOT NULL, communication_needs text, introduced_via text NOT NULL,
      registered_at timestamptz NOT NULL)`);
    await runner.query(`CREATE TABLE person_account (
      account_id uuid PRIMARY KEY, person_id uuid NOT NULL UNIQUE, linked_at timestamptz NOT NULL)`);
    await runner.query(`CREATE TABLE agency (
      agency_id uuid PRIMARY KEY, name text NOT NULL, kind text NOT NULL)`);
    await runner.query(`CREATE TABLE practitioner (
      practitioner_id uuid PRIMARY KEY, account_id uuid NOT NULL UNIQUE, agency_id uuid NOT NULL, name text NOT NULL,
      role text NOT NULL, tier text NOT NULL)`);
    await runner.query('CREATE INDEX practitioner_of_agency ON practitioner (agency_id, name)');
    await runner.query(`CREATE TABLE look (
      event_id uuid PRIMARY KEY, person_id uuid NOT NULL, viewer_id uuid NOT NULL, role text NOT NULL, agency_id uuid,
      what text NOT NULL, why text NOT NULL, viewed_at timestamptz NOT NULL)`);
    await runner.query(`CREATE TABLE offered_hand_over (
      hand_over_id uuid PRIMARY KEY, person_id uuid NOT NULL, agency_id uuid NOT NULL)`);
    await runner.query('CREATE INDEX look_at_person ON look (person_id, viewed_at DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE offered_hand_over, look, practitioner, agency, person_account, person');
  }
}

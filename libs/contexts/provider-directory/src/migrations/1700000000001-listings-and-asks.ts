import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListingsAndAsks1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE listing (
      service_id uuid PRIMARY KEY,
      agency_id uuid NOT NULL,
      organisation_name text NOT NULL,
      name text NOT NULL,
      description text NOT NULL,
      eligibility text NOT NULL,
      fees text,
      postcode text,
      phone text,
      email text,
      url text,
      days jsonb NOT NULL,
      assured_on date NOT NULL,
      last_modified_at timestamptz NOT NULL,
      searched_text text NOT NULL,
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX listing_by_name ON listing (name, service_id)');
    await runner.query(`CREATE TABLE own_listing (
      service_id uuid PRIMARY KEY,
      agency_id uuid NOT NULL,
      listing json NOT NULL,
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX own_listing_of_agency ON own_listing (agency_id, service_id)');
    await runner.query(`CREATE TABLE ask_in_inbox (
      ask_id uuid PRIMARY KEY,
      agency_id uuid NOT NULL,
      service_id uuid NOT NULL,
      service_name text NOT NULL,
      need text NOT NULL,
      asked_by_agency_id uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      answer_due_at timestamptz NOT NULL,
      status text NOT NULL,
      person_id uuid,
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX ask_in_inbox_of_agency ON ask_in_inbox (agency_id, asked_at DESC)');
    await runner.query(`CREATE INDEX ask_in_inbox_by_due ON ask_in_inbox (answer_due_at) WHERE status = 'waiting'`);
    await runner.query(`CREATE TABLE ask_of_person (
      ask_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      service_id uuid NOT NULL,
      service_name text NOT NULL,
      agency_id uuid NOT NULL,
      need text NOT NULL,
      asked_by uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      answer_due_at timestamptz NOT NULL,
      status text NOT NULL,
      reason text,
      suggestion text,
      answered_at timestamptz,
      member_id uuid,
      role text,
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX ask_of_person_newest ON ask_of_person (person_id, asked_at DESC)');
    await runner.query(`CREATE TABLE practitioner (
      practitioner_id uuid PRIMARY KEY,
      agency_id uuid NOT NULL,
      role text NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listing, own_listing, ask_in_inbox, ask_of_person, practitioner');
  }
}

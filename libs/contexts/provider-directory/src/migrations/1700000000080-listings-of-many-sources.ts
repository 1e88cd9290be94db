import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The view of listings is filled anew from the log, in the shape of the standard, so what it was is not carried over. */
export class ListingsOfManySources1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listing');
    await runner.query(`CREATE TABLE listing (
      service_id uuid PRIMARY KEY,
      agency_id uuid,
      organisation_id uuid NOT NULL,
      name text NOT NULL,
      service jsonb NOT NULL,
      provenance jsonb NOT NULL,
      status text NOT NULL,
      has_lapsed boolean NOT NULL,
      assured_at timestamptz,
      capacity_available integer,
      capacity_maximum integer,
      capacity_declared_at timestamptz,
      minimum_age numeric,
      maximum_age numeric,
      languages text[] NOT NULL,
      open_days text[] NOT NULL,
      is_remote boolean NOT NULL,
      is_free boolean NOT NULL,
      term_ids uuid[] NOT NULL,
      taxonomy_ids uuid[] NOT NULL,
      outward_codes text[] NOT NULL,
      searched_text text NOT NULL,
      last_modified_at timestamptz NOT NULL,
      revision bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX listing_by_name ON listing (name, service_id)');
    await runner.query('CREATE INDEX listing_of_organisation ON listing (organisation_id, service_id)');
    await runner.query('CREATE INDEX listing_by_change ON listing (last_modified_at)');
    await runner.query('CREATE INDEX listing_by_assurance ON listing (assured_at) WHERE NOT has_lapsed');
    await runner.query('CREATE INDEX listing_with_room ON listing (capacity_declared_at)');
    await runner.query('CREATE INDEX listing_of_terms ON listing USING gin (term_ids)');
    await runner.query(`CREATE TABLE listing_statement (
      service_id uuid NOT NULL,
      source text NOT NULL,
      precedence integer NOT NULL,
      said_at timestamptz NOT NULL,
      service jsonb NOT NULL,
      PRIMARY KEY (service_id, source)
    )`);
    await runner.query(`CREATE TABLE listing_conflict (
      service_id uuid NOT NULL,
      feed_id uuid NOT NULL,
      agency_id uuid,
      name text NOT NULL,
      fields jsonb NOT NULL,
      found_at timestamptz NOT NULL,
      PRIMARY KEY (service_id, feed_id)
    )`);
    await runner.query('CREATE INDEX listing_conflict_newest ON listing_conflict (found_at DESC, service_id)');
    await runner.query(`CREATE TABLE service_location (
      id uuid PRIMARY KEY,
      service_id uuid NOT NULL,
      place jsonb NOT NULL,
      postcode text,
      latitude double precision,
      longitude double precision
    )`);
    await runner.query('CREATE INDEX service_location_of_service ON service_location (service_id)');
    await runner.query('CREATE INDEX service_location_by_postcode ON service_location (postcode text_pattern_ops)');
    await runner.query('CREATE INDEX service_location_on_the_map ON service_location (latitude, longitude)');
    await runner.query('CREATE TABLE taxonomy (id uuid PRIMARY KEY, taxonomy jsonb NOT NULL)');
    await runner.query('CREATE TABLE taxonomy_term (id uuid PRIMARY KEY, taxonomy_id uuid, term jsonb NOT NULL)');
    await runner.query(`CREATE TABLE feed_import (
      import_id uuid PRIMARY KEY,
      feed_id uuid NOT NULL,
      name text NOT NULL,
      imported_at timestamptz NOT NULL,
      report jsonb NOT NULL
    )`);
    await runner.query('CREATE INDEX feed_import_newest ON feed_import (imported_at DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE feed_import, taxonomy_term, taxonomy, service_location, listing_conflict, listing_statement',
    );
  }
}

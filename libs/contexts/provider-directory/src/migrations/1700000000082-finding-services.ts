import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is searched holds only what everybody may find: a service that is closed or was not looked at has no row here, and its
 * words are no longer known. A word is found by three letters in a row, in an index that every PostgreSQL has.
 */
export class FindingServices1700000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE found_listing (
      service_id uuid PRIMARY KEY,
      name text NOT NULL,
      organisation_id uuid NOT NULL,
      assured_at timestamptz,
      document tsvector NOT NULL,
      words text[] NOT NULL,
      minimum_age numeric,
      maximum_age numeric,
      languages text[] NOT NULL,
      term_ids uuid[] NOT NULL,
      is_remote boolean NOT NULL,
      is_free boolean NOT NULL,
      says_access boolean NOT NULL,
      open_minutes int4multirange NOT NULL,
      holiday_minutes int4multirange NOT NULL
    )`);
    await runner.query(
      'CREATE INDEX found_listing_by_words ON found_listing USING gin (document) WITH (fastupdate = off)',
    );
    await runner.query(
      'CREATE INDEX found_listing_by_need ON found_listing USING gin (term_ids) WITH (fastupdate = off)',
    );
    await runner.query(
      'CREATE INDEX found_listing_by_language ON found_listing USING gin (languages) WITH (fastupdate = off)',
    );
    await runner.query('CREATE INDEX found_listing_by_name ON found_listing (name, service_id)');
    await runner.query('CREATE INDEX found_listing_of_organisation ON found_listing (organisation_id)');
    await runner.query('CREATE INDEX found_listing_from_afar ON found_listing (name, service_id) WHERE is_remote');
    await runner.query(`CREATE TABLE known_word (
      word text COLLATE "C" PRIMARY KEY,
      stem text COLLATE "C",
      trigrams text[] NOT NULL,
      services integer NOT NULL
    )`);
    await runner.query('CREATE INDEX known_word_by_stem ON known_word (stem)');
    await runner.query(
      'CREATE INDEX known_word_by_trigrams ON known_word USING gin (trigrams) WITH (fastupdate = off)',
    );
    await runner.query(
      'CREATE INDEX service_location_by_outward ON service_location (left(postcode, length(postcode) - 3)) WHERE latitude IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX service_location_by_outward');
    await runner.query('DROP TABLE known_word, found_listing');
  }
}

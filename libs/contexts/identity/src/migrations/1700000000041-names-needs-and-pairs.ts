import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NamesNeedsAndPairs1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Keyed digests only: what they were made of is in the log, sealed.
    await runner.query(`CREATE TABLE match_key (
      person_id uuid NOT NULL, kind text NOT NULL, source text NOT NULL, digest text NOT NULL,
      PRIMARY KEY (person_id, kind, source, digest))`);
    await runner.query('CREATE INDEX match_key_digest ON match_key (kind, digest)');
    await runner.query(`CREATE TABLE communication_need (
      need_id uuid PRIMARY KEY, whose_id uuid NOT NULL, code text NOT NULL, language text, review_on date NOT NULL,
      prompted_for date, recorded_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX communication_need_of ON communication_need (whose_id)');
    await runner.query('CREATE INDEX communication_need_review ON communication_need (review_on)');
    await runner.query(`CREATE TABLE record_pair (
      pair_id uuid PRIMARY KEY, first_id uuid NOT NULL, second_id uuid NOT NULL, reasons text[] NOT NULL,
      status text NOT NULL, said jsonb NOT NULL DEFAULT '[]', changed_at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX record_pair_first ON record_pair (first_id)');
    await runner.query('CREATE INDEX record_pair_second ON record_pair (second_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_pair, communication_need, match_key');
  }
}

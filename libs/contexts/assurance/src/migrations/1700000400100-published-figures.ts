import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was published, and who looked. Neither names anybody whom a figure counts. */
export class PublishedFigures1700000400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE published_figure (
      figure_id text PRIMARY KEY,
      definition_id text NOT NULL,
      version integer NOT NULL,
      period text NOT NULL,
      revision integer NOT NULL,
      released jsonb,
      why text,
      up_to bigint NOT NULL,
      size bigint NOT NULL,
      root text NOT NULL,
      published_at timestamptz NOT NULL,
      UNIQUE (definition_id, period, version, revision)
    )`);
    await runner.query(`CREATE TABLE figure_look (
      look_id uuid PRIMARY KEY,
      member_id text NOT NULL,
      role text NOT NULL,
      agency_id uuid,
      what text NOT NULL,
      looked_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX figure_look_newest ON figure_look (looked_at DESC, look_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE figure_look, published_figure');
  }
}

import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids, codes and moments: looks at records held here, and what was said about sharing with when it was said. */
export class WhoKnewWhat1700000100091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE record_look (
      look_id uuid PRIMARY KEY, person_id uuid NOT NULL, viewer_id uuid NOT NULL, what text NOT NULL, why text NOT NULL,
      looked_at timestamptz NOT NULL, position bigint NOT NULL)`);
    await runner.query('CREATE INDEX record_look_of ON record_look (person_id, position)');
    await runner.query(wallSql('care_plan', 'record_look', VISIBLE.ofThemself, VISIBLE.ofTheAlliance));
    await runner.query(`CREATE TABLE sharing_said (
      person_id uuid NOT NULL, audience text NOT NULL, audience_id uuid NOT NULL, part text NOT NULL, choice text NOT NULL,
      overridden_until timestamptz, revision bigint NOT NULL, said_at timestamptz NOT NULL,
      PRIMARY KEY (person_id, audience, audience_id, part, revision))`);
    await runner.query(wallSql('care_plan', 'sharing_said'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sharing_said, record_look');
  }
}

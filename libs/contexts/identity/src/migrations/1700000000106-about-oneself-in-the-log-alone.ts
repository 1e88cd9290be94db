import { noWallSql, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever counts asks once a quarter, and for that the sealed log is fast enough: no table has to hold it in the clear. */
export class AboutOneselfInTheLogAlone1700000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('about_oneself'));
    await runner.query('DROP TABLE about_oneself');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE about_oneself (person_id uuid NOT NULL, aspect text NOT NULL, code text NOT NULL, PRIMARY KEY (person_id, aspect))',
    );
    await runner.query(wallSql('identity', 'about_oneself'));
  }
}

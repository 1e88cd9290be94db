import { noWallSql, VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AsksByLink1700000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['ask_in_inbox', 'ask_of_person']) {
      await runner.query(`ALTER TABLE ${table}
        ADD question text, ADD question_asked_at timestamptz,
        ADD question_answer text, ADD question_answered_at timestamptz,
        ADD link_name text, ADD link_group text, ADD goes_by_link boolean NOT NULL DEFAULT false`);
    }
    await runner.query('ALTER TABLE ask_in_inbox ADD may_have_link boolean NOT NULL DEFAULT false');
    await runner.query(`CREATE TABLE asked_service (
      service_id uuid PRIMARY KEY,
      agency_id uuid NOT NULL,
      name text NOT NULL,
      ask_address text
    )`);
    await runner.query('CREATE INDEX asked_service_of_agency ON asked_service (agency_id, name)');
    await runner.query(wallSql('provider_directory', 'asked_service', VISIBLE.ofTheAgency('agency_id')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('asked_service'));
    await runner.query('DROP TABLE asked_service');
    await runner.query('ALTER TABLE ask_in_inbox DROP may_have_link');
    for (const table of ['ask_in_inbox', 'ask_of_person']) {
      await runner.query(`ALTER TABLE ${table} DROP question, DROP question_asked_at, DROP question_answer,
        DROP question_answered_at, DROP link_name, DROP link_group, DROP goes_by_link`);
    }
  }
}

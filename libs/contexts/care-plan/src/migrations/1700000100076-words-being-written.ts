import { draftTablesSql } from '@platform/editing/draft-log.schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WordsBeingWritten1700000100076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(draftTablesSql('care_plan'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_update; DROP TABLE draft_document');
  }
}

import { SIGNING_KEY_TABLE_SQL } from '@platform/transparency-log/signing-key';
import { SIGNER_MEMORY_TABLE_SQL } from '@platform/transparency-log/sql-signer-memory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Log1700000400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNING_KEY_TABLE_SQL);
    await runner.query(SIGNER_MEMORY_TABLE_SQL);
    await runner.query(`CREATE TABLE leaf (
      seq bigint PRIMARY KEY,
      position bigint NOT NULL UNIQUE,
      event_id uuid NOT NULL,
      stream text NOT NULL,
      type text NOT NULL,
      digest text NOT NULL,
      recorded_at timestamptz NOT NULL,
      about_the_log boolean NOT NULL
    )`);
    await runner.query(`CREATE TABLE signed_checkpoint (
      size bigint PRIMARY KEY,
      root text NOT NULL,
      note text NOT NULL,
      signed_at timestamptz NOT NULL,
      command_id uuid NOT NULL,
      revision bigint NOT NULL,
      position bigint NOT NULL
    )`);
    await runner.query('CREATE INDEX signed_checkpoint_of_command ON signed_checkpoint (command_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signed_checkpoint, leaf, signer_memory, signing_key');
  }
}

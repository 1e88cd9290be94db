import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgenciesAndStaff1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE practitioner
      ADD COLUMN supervisor_id uuid, ADD COLUMN registration_body text, ADD COLUMN registration_number text,
      ADD COLUMN joined_at timestamptz, ADD COLUMN ended_at timestamptz`);
    // An account that left may join again, as another practitioner.
    await runner.query('ALTER TABLE practitioner DROP CONSTRAINT practitioner_account_id_key');
    await runner.query(
      'CREATE UNIQUE INDEX practitioner_of_account ON practitioner (account_id) WHERE ended_at IS NULL',
    );
    await runner.query('CREATE INDEX practitioner_left ON practitioner (practitioner_id) WHERE ended_at IS NOT NULL');
    await runner.query(`CREATE TABLE staff_invitation (
      invitation_id uuid PRIMARY KEY, agency_id uuid NOT NULL, name text NOT NULL, role text NOT NULL, tier text NOT NULL,
      invited_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, closed_at timestamptz)`);
    await runner.query('CREATE INDEX open_invitation ON staff_invitation (agency_id) WHERE closed_at IS NULL');
    await runner.query('CREATE TABLE signed_out (account_id uuid PRIMARY KEY, before timestamptz NOT NULL)');
    await runner.query(`CREATE TABLE api_client (
      client_id uuid PRIMARY KEY, agency_id uuid, name text NOT NULL, scopes text[] NOT NULL, secret_hash text,
      public_keys jsonb, registered_at timestamptz NOT NULL, stopped_at timestamptz)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_client, signed_out, staff_invitation');
    await runner.query('DROP INDEX practitioner_left, practitioner_of_account');
    await runner.query('DELETE FROM practitioner WHERE ended_at IS NOT NULL');
    await runner.query('ALTER TABLE practitioner ADD CONSTRAINT practitioner_account_id_key UNIQUE (account_id)');
    await runner.query(`ALTER TABLE practitioner DROP COLUMN supervisor_id, DROP COLUMN registration_body,
      DROP COLUMN registration_number, DROP COLUMN joined_at, DROP COLUMN ended_at`);
  }
}

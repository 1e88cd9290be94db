import { VISIBLE, wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1700000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Codes and dates alone: where a message went and what it said is in no table.
    await runner.query(`CREATE TABLE message (
      message_id uuid PRIMARY KEY, recipient_id uuid NOT NULL, person_id uuid, template text NOT NULL, status text NOT NULL,
      urgent boolean NOT NULL, next_at timestamptz, attempts integer NOT NULL DEFAULT 0, channel text,
      carrier text, because text, composed_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, sent_at timestamptz,
      delivered boolean, read_at timestamptz)`);
    await runner.query(`CREATE INDEX message_ahead ON message (next_at) WHERE status IN ('waiting', 'attempting')`);
    await runner.query(
      `CREATE INDEX message_on_its_way ON message (sent_at) WHERE status = 'sent' AND delivered IS NULL`,
    );
    await runner.query('CREATE INDEX message_to ON message (recipient_id, composed_at DESC)');
    await runner.query(
      `CREATE INDEX message_in_trouble ON message (changed_at DESC) WHERE status IN ('failed', 'may-have-been-sent')`,
    );
    await runner.query(
      wallSql('identity', 'message', VISIBLE.ofThePerson, "recipient_id = nullif(current_setting('living_well.member', true), '')::uuid", VISIBLE.ofTheAlliance), // prettier-ignore
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecisionsAndHandOvers1700000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE decision_on_list (
      decision_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      question text NOT NULL,
      status text NOT NULL,
      proposed_at timestamptz NOT NULL,
      taken_at timestamptz,
      outcome text,
      dissents integer NOT NULL
    )`);
    await runner.query('CREATE INDEX decision_of_person ON decision_on_list (person_id, proposed_at)');
    await runner.query(`CREATE TABLE hand_over (
      hand_over_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      from_agency_id uuid NOT NULL,
      to_agency_id uuid NOT NULL,
      status text NOT NULL,
      acknowledge_due_at timestamptz NOT NULL,
      contact_due_at timestamptz NOT NULL,
      told_unanswered text[] NOT NULL,
      told_no_contact text[] NOT NULL,
      changed_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX hand_over_of_person ON hand_over (person_id)');
    await runner.query(`CREATE INDEX hand_over_waiting ON hand_over (acknowledge_due_at)
      WHERE status IN ('proposed', 'accepted')`);
    await runner.query(`CREATE TABLE known_practitioner (
      practitioner_id uuid PRIMARY KEY,
      agency_id uuid NOT NULL,
      role text NOT NULL
    )`);
    await runner.query('CREATE INDEX practitioner_of_agency ON known_practitioner (agency_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decision_on_list, hand_over, known_practitioner');
  }
}

import type { Sql } from '@platform/access-control/relationship-facts';
import { consumer } from '@platform/runtime/context-parts';

/** Joint decisions about how to stay in touch, by id and day; what was decided stays in the plan. */
export const outreachDecisionsConsumer = consumer({
  id: 'intake.outreach-decisions.v1',
  types: ['care-plan.decision-taken.v1'],
  async handle({ data: { decisionId, personId, kind, takenAt } }, { sql }) {
    if (kind !== 'outreach') return;
    await sql.query(
      'INSERT INTO outreach_decision (decision_id, person_id, taken_at) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING',
      [decisionId, personId, takenAt],
    );
  },
});

/** Undefined when none was taken under this id. */
export async function outreachDecision(
  sql: Sql,
  decisionId: string,
): Promise<{ personId: string; takenAt: string } | undefined> {
  const [row] = await sql.query<{ person_id: string; taken_at: Date }>(
    'SELECT person_id, taken_at FROM outreach_decision WHERE decision_id = $1',
    [decisionId],
  );
  return row && { personId: row.person_id, takenAt: row.taken_at.toISOString() };
}

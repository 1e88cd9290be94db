import type { Sql } from '@platform/access-control/relationship-facts';
import { relationshipFactsConsumer } from '@platform/runtime/relationship-facts.consumer';

/** Who is on whose team, for this context's own access decisions. */
export const relationshipsConsumer = relationshipFactsConsumer('intake');

/** Carers of whom the person said that they may be asked, when the person cannot be reached. */
export async function carersToAsk(sql: Sql, personId: string): Promise<readonly string[]> {
  const carers = await sql.query<{ member_id: string }>(
    `SELECT DISTINCT r.member_id FROM relationship r JOIN sharing_preference p
       ON p.person_id = r.person_id AND p.audience = 'member' AND p.audience_id = r.member_id
     WHERE r.person_id = $1 AND r.role = 'carer' AND r.ended_at IS NULL AND p.part = 'being-in-touch' AND p.choice = 'shared'`,
    [personId],
  );
  return carers.map((one) => one.member_id);
}

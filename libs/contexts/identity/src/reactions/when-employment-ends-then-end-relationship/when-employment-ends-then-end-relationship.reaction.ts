import type { Deadline } from '@platform/runtime/context-parts';
import { EndRelationship } from '../../commands/end-relationship/end-relationship.command';

/** Whoever left has nobody any more, also where they joined a team in the last moment. Access ended before, with their role. */
export const endRelationshipsOfLeavers: Deadline = {
  id: 'identity.when-employment-ends-then-end-relationship.v1',
  async find(sql) {
    const open = await sql.query<{ relationship_id: string; person_id: string; member_id: string; ended_at: Date }>(
      `SELECT r.relationship_id, r.person_id, r.member_id, greatest(p.ended_at, r.started_at) AS ended_at
       FROM practitioner p JOIN relationship r ON r.member_id = p.practitioner_id AND r.ended_at IS NULL
       WHERE p.ended_at IS NOT NULL LIMIT 200`,
    );
    return open.map(({ relationship_id: relationshipId, person_id: personId, member_id: memberId, ended_at }) => {
      const end = { relationshipId, personId, memberId, endedAt: ended_at.toISOString() };
      return {
        key: `${relationshipId} ${end.endedAt}`,
        command: (context) => new EndRelationship(end, context, true),
      };
    });
  },
};

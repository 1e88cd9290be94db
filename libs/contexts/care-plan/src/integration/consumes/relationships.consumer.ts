import { recordRelationshipEnded, recordRelationshipStarted } from '@platform/access-control/relationship-facts';
import { announceView } from '@platform/projections/live-views';
import { viewOf } from '@platform/projections/projection';
import { consumer } from '@platform/runtime/context-parts';
import { planProjection } from '../../views/plan/plan.projection';
import { teamTodayProjection } from '../../views/team-today/team-today.projection';

/** Who is on whose team, for this context's own access decisions. One consumer, so that an end never overtakes its start. */
export const relationshipsConsumer = consumer({
  id: 'care-plan.relationships.v1',
  types: ['identity.relationship-started.v1', 'identity.relationship-ended.v1'],
  async handle({ data }, { sql }) {
    if ('endedAt' in data) return recordRelationshipEnded(sql, data);
    await recordRelationshipStarted(sql, data);
    // A page that may show more now is told so.
    for (const projection of [planProjection, teamTodayProjection]) {
      await announceView(sql, { view: viewOf(projection), keys: [data.personId] });
    }
  },
});

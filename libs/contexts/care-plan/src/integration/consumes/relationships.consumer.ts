import { recordRelationshipEnded, recordRelationshipStarted } from '@platform/access-control/relationship-facts';
import { announceView } from '@platform/projections/live-views';
import { viewOf } from '@platform/projections/projection';
import { consumer } from '@platform/runtime/context-runtime';
import { planProjection } from '../../views/plan/plan.projection';
import { teamTodayProjection } from '../../views/team-today/team-today.projection';

/** Who is on whose team, for this context's own access decisions. A page that may show more now is told so. */
export const relationshipStartedConsumer = consumer({
  id: 'care-plan.relationship-started.v1',
  types: ['identity.relationship-started.v1'],
  async handle({ data }, { sql }) {
    await recordRelationshipStarted(sql, data);
    for (const projection of [planProjection, teamTodayProjection]) {
      await announceView(sql, { view: viewOf(projection), keys: [data.personId] });
    }
  },
});

export const relationshipEndedConsumer = consumer({
  id: 'care-plan.relationship-ended.v1',
  types: ['identity.relationship-ended.v1'],
  handle: ({ data }, { sql }) => recordRelationshipEnded(sql, data),
});

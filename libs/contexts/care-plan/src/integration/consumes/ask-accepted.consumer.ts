import type { Outcome } from '@platform/event-store/streams';
import { PassingTrouble } from '@platform/messaging/port/bus';
import { consumer } from '@platform/runtime/context-parts';
import { planIdOf } from '../../care-plan.context';
import { JoinTeam } from '../../commands/join-team/join-team.command';
import type { JoinTeamRefusal } from '../../commands/join-team/join-team.decide';

/** Whoever accepted an ask joins the team around the person. */
export const askAcceptedConsumer = consumer({
  id: 'care-plan.ask-accepted.v1',
  types: ['provider-directory.ask-accepted.v1'],
  async handle({ data: { personId, memberId, agencyId, role } }, { execute, context }) {
    const member = { memberId, agencyId, role, isKeyWorker: false };
    const outcome = (await execute(new JoinTeam(planIdOf(personId), member, context))) as Outcome<JoinTeamRefusal>;
    // The plan may only be on its way.
    if ('refused' in outcome) throw new PassingTrouble(outcome.refused);
  },
});

import type { Reaction } from '@platform/runtime/context-parts';
import { JoinTeam } from '../../commands/join-team/join-team.command';
import type { WayBackEvent } from '../../domain/way-back/way-back.events';
import { wayBackStream } from '../../domain/way-back/way-back.state';

/** Whoever has the person back reads the plan at once, also when they had left the team. */
export const whenSteppedUpThenJoinTeam: Reaction = {
  id: 'care-plan.when-stepped-up-then-join-team.v1',
  streams: [wayBackStream],
  react(recorded, context) {
    const event = recorded.event as WayBackEvent;
    if (event.type !== 'SteppedUp') return undefined;
    const { planId, ownerId: memberId, agencyId, ownerRole: role } = event.data;
    return new JoinTeam(planId, { memberId, agencyId, role, isKeyWorker: false }, context, true);
  },
};

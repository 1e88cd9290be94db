import type { Reaction } from '@platform/runtime/context-parts';
import { JoinTeam } from '../../commands/join-team/join-team.command';
import type { HandOverEvent } from '../../domain/hand-over/hand-over.events';
import { handOverStream } from '../../domain/hand-over/hand-over.state';

/** Whoever receives has to read the plan before they meet the person. */
export const whenHandOverAcceptedThenJoinTeam: Reaction = {
  id: 'care-plan.when-hand-over-accepted-then-join-team.v1',
  streams: [handOverStream],
  react(recorded, context) {
    const event = recorded.event as HandOverEvent;
    if (event.type !== 'HandOverAccepted') return undefined;
    const { planId, receiverId, toAgencyId, receiverRole } = event.data;
    const member = { memberId: receiverId, agencyId: toAgencyId, role: receiverRole, isKeyWorker: false };
    return new JoinTeam(planId, member, context);
  },
};

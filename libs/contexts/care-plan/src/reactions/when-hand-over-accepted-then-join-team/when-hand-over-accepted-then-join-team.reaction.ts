import { idFrom } from '@platform/event-store/command-context';
import type { Reaction } from '@platform/runtime/context-parts';
import { JoinTeam } from '../../commands/join-team/join-team.command';
import { StepBackFromTeam } from '../../commands/step-back-from-team/step-back-from-team.command';
import type { HandOverEvent } from '../../domain/hand-over/hand-over.events';
import { handOverStream } from '../../domain/hand-over/hand-over.state';

/**
 * Whoever receives has to read the plan before they meet the person; when it is withdrawn they do not receive, and step back. One
 * reaction for both, so that a withdrawal is never worked on before the acceptance that it follows.
 */
export const whenHandOverAcceptedThenJoinTeam: Reaction = {
  id: 'care-plan.when-hand-over-accepted-then-join-team.v1',
  streams: [handOverStream],
  react(recorded, context) {
    const event = recorded.event as HandOverEvent;
    if (event.type === 'HandOverAccepted') {
      const { planId, receiverId, toAgencyId, receiverRole, handOverId } = event.data;
      const member = { memberId: receiverId, agencyId: toAgencyId, role: receiverRole, isKeyWorker: false, handOverId };
      return new JoinTeam(planId, member, context);
    }
    if (event.type !== 'HandOverWithdrawn' || !event.data.receiverId) return undefined;
    const { personId, receiverId, handOverId } = event.data;
    return new StepBackFromTeam(idFrom('plan', personId), receiverId, handOverId, context);
  },
};

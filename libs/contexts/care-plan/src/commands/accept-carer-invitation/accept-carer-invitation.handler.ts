import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { carerInvitationStream } from '../../domain/carer-invitation/carer-invitation.state';
import { planStream } from '../../domain/plan/plan.state';
import { joining } from '../../domain/plan/team.rules';
import { AcceptCarerInvitation } from './accept-carer-invitation.command';
import type { AcceptCarerInvitationRefusal } from './accept-carer-invitation.decide';
import { acceptCarerInvitation } from './accept-carer-invitation.decide';

@CommandHandler(AcceptCarerInvitation)
export class AcceptCarerInvitationHandler implements ICommandHandler<AcceptCarerInvitation> {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** A retry after a lost answer comes by here again, and finds that it is done. */
  async execute({
    invitationId,
    memberId,
    context,
  }: AcceptCarerInvitation): Promise<Outcome<AcceptCarerInvitationRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'carer-invitation.accept');
    const { streams } = this.carePlan.platform;
    const at = context.now.toISOString();
    const { state: invitation } = await streams.load(carerInvitationStream, invitationId);
    const outcome = await streams.decideAndAppend({
      stream: carerInvitationStream,
      id: invitationId,
      decide: (current) => acceptCarerInvitation(memberId, at, current),
      context,
    });
    if ('refused' in outcome || invitation.status === 'unknown') return outcome;
    const { planId, agencyId } = invitation.invited;
    return streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => joining(plan, { memberId, agencyId, role: 'carer', isKeyWorker: false }, at),
      context: { ...context, commandId: newId(context, 'join') },
    });
  }
}

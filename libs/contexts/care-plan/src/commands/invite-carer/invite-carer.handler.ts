import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { carerInvitationStream } from '../../domain/carer-invitation/carer-invitation.state';
import { InviteCarer } from './invite-carer.command';
import { inviteCarer } from './invite-carer.decide';
import type { InviteCarerRefusal } from './invite-carer.decide';

@CommandHandler(InviteCarer)
export class InviteCarerHandler implements ICommandHandler<InviteCarer> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, invitationId, expiresAt, context }: InviteCarer): Promise<Outcome<InviteCarerRefusal>> {
    const { state: plan } = await this.carePlan.planFor(context.principal, 'carer.invite', planId);
    const asked = { by: context.principal, at: context.now.toISOString() };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: carerInvitationStream,
      id: invitationId,
      decide: (current) => inviteCarer({ invitationId, expiresAt }, asked, plan, current),
      context,
    });
  }
}

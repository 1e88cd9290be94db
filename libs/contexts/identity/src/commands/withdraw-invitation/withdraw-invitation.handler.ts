import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import { IdentityContext } from '../../identity.context';
import { WithdrawInvitation } from './withdraw-invitation.command';
import type { WithdrawInvitationRefusal } from './withdraw-invitation.decide';
import { withdrawInvitation } from './withdraw-invitation.decide';

@CommandHandler(WithdrawInvitation)
export class WithdrawInvitationHandler implements ICommandHandler<WithdrawInvitation> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ invitationId, context }: WithdrawInvitation): Promise<Outcome<WithdrawInvitationRefusal>> {
    const { state: invitation } = await this.identity.platform.streams.load(staffInvitationStream, invitationId);
    const agencyIds = invitation.status === 'unknown' ? [] : [invitation.invited.agencyId];
    await this.identity.access.assertMay(context.principal, 'staff.administer', { agencyIds });
    return this.identity.platform.streams.decideAndAppend({
      stream: staffInvitationStream,
      id: invitationId,
      decide: (state) => withdrawInvitation(invitationId, context.now.toISOString(), state),
      context,
    });
  }
}

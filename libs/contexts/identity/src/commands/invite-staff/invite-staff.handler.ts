import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { agencyStream } from '../../domain/agency/agency.state';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import { IdentityContext } from '../../identity.context';
import { InviteStaff } from './invite-staff.command';
import type { InviteStaffRefusal } from './invite-staff.decide';
import { inviteStaff } from './invite-staff.decide';

@CommandHandler(InviteStaff)
export class InviteStaffHandler implements ICommandHandler<InviteStaff> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ invitation, context }: InviteStaff): Promise<Outcome<InviteStaffRefusal>> {
    const { invitationId, agencyId, role, supervisorId } = invitation;
    await this.identity.assertMayGive(context.principal, role, agencyId);
    const { state: agency } = await this.identity.platform.streams.load(agencyStream, agencyId);
    const supervisor = await this.identity.supervisorFound(supervisorId);
    return this.identity.platform.streams.decideAndAppend({
      stream: staffInvitationStream,
      id: invitationId,
      decide: (state) => inviteStaff(invitation, state, { agencyHasJoined: agency.status === 'joined', supervisor }),
      context,
    });
  }
}

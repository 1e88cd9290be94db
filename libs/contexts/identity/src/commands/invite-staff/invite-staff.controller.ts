import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { DAYS_TO_ACCEPT, invitationCode } from '@platform/privacy/invitation-code';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { InviteStaff } from './invite-staff.command';
import type { InviteStaffRefusal } from './invite-staff.decide';
import { InviteStaffRequest } from './invite-staff.request';

@Controller('api/identity/agencies/:agencyId/invitations')
export class InviteStaffController {
  constructor(
    private readonly commands: CommandBus,
    private readonly identity: IdentityContext,
  ) {}

  /** The answer alone has the code; who invites hands it on. */
  @Post()
  async invite(
    @Param('agencyId', ParseUUIDPipe) agencyId: string,
    @Body() request: InviteStaffRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const invitationId = newId(context, 'invitation');
    const expiresAt = new Date(context.now.getTime() + DAYS_TO_ACCEPT * 24 * 60 * 60_000).toISOString();
    const { name, role, tier, supervisorId = null, registrationBody = null } = request;
    const registrationNumber = request.registrationNumber?.replaceAll(' ', '').toUpperCase() ?? null;
    const command = new InviteStaff(
      {
        ...{ invitationId, agencyId, name, role, tier, supervisorId, registrationBody, registrationNumber },
        invitedBy: context.principal.accountId ?? context.principal.role,
        invitedAt: context.now.toISOString(),
        expiresAt,
      },
      context,
    );
    const outcome = await this.commands.execute<InviteStaff, Outcome<InviteStaffRefusal>>(command);
    const code = invitationCode(this.identity.invitationKey, invitationId);
    return answer(outcome, identityRefusals, { id: invitationId, code, expiresAt });
  }
}

import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { WithdrawInvitation } from './withdraw-invitation.command';
import type { WithdrawInvitationRefusal } from './withdraw-invitation.decide';
import { WithdrawInvitationRequest } from './withdraw-invitation.request';

@Controller('api/identity/invitations/:invitationId/withdraw')
export class WithdrawInvitationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async withdraw(
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
    @Body() _nothing: WithdrawInvitationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new WithdrawInvitation(invitationId, context);
    const outcome = await this.commands.execute<WithdrawInvitation, Outcome<WithdrawInvitationRefusal>>(command);
    return answer(outcome, identityRefusals, { id: invitationId });
  }
}

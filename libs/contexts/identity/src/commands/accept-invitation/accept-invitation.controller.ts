import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { signInNeeded } from '@platform/http/problem';
import { invitationOfCode } from '@platform/privacy/invitation-code';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { AcceptInvitation } from './accept-invitation.command';
import type { AcceptInvitationRefusal } from './accept-invitation.decide';
import { AcceptInvitationRequest } from './accept-invitation.request';

/** The code is in the body and never in an address, so that no log has it. */
@Controller('api/identity/invitations/accept')
export class AcceptInvitationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly identity: IdentityContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async accept(
    @Body() { code }: AcceptInvitationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { accountId, role } = context.principal;
    if (!accountId || role === 'api-client') throw signInNeeded();
    const invitationId = invitationOfCode(this.identity.invitationKey, code);
    if (!invitationId) return answer<AcceptInvitationRefusal>({ refused: 'invitation-unknown' }, identityRefusals, {});
    const command = new AcceptInvitation(invitationId, accountId, context);
    const outcome = await this.commands.execute<AcceptInvitation, Outcome<AcceptInvitationRefusal>>(command);
    return answer(outcome, identityRefusals, { id: invitationId });
  }
}

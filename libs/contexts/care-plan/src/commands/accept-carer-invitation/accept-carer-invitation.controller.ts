import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound, signInNeeded } from '@platform/http/problem';
import { invitationOfCode } from '@platform/privacy/invitation-code';
import { CarePlanContext } from '../../care-plan.context';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AcceptCarerInvitation } from './accept-carer-invitation.command';
import type { AcceptCarerInvitationRefusal } from './accept-carer-invitation.decide';
import { AcceptCarerInvitationRequest } from './accept-carer-invitation.request';

/** The code is in the body and never in an address, so that no log has it. */
@Controller('api/care-plan/carer-invitations/accept')
export class AcceptCarerInvitationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly carePlan: CarePlanContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async accept(
    @Body() { code }: AcceptCarerInvitationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { memberId, role } = context.principal;
    if (role === 'anyone') throw signInNeeded();
    if (memberId === null) throw notFound();
    const invitationId = invitationOfCode(this.carePlan.carerInvitationKey, code);
    if (!invitationId)
      return answer<AcceptCarerInvitationRefusal>({ refused: 'carer-invitation-unknown' }, carePlanRefusals, {});
    const command = new AcceptCarerInvitation(invitationId, memberId, context);
    const outcome = await this.commands.execute<AcceptCarerInvitation, Outcome<AcceptCarerInvitationRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: invitationId });
  }
}

import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { DAYS_TO_ACCEPT, invitationCode } from '@platform/privacy/invitation-code';
import { CarePlanContext } from '../../care-plan.context';
import { carePlanRefusals } from '../../care-plan.refusals';
import { InviteCarer } from './invite-carer.command';
import type { InviteCarerRefusal } from './invite-carer.decide';

@Controller('api/care-plan/plans/:planId/carers')
export class InviteCarerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly carePlan: CarePlanContext,
  ) {}

  /** The answer alone has the code; who invites hands it on. */
  @Post()
  async invite(@Param('planId') planId: string, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const invitationId = newId(context, 'carer-invitation');
    const expiresAt = new Date(context.now.getTime() + DAYS_TO_ACCEPT * 24 * 60 * 60_000).toISOString();
    const command = new InviteCarer(planId, invitationId, expiresAt, context);
    const outcome = await this.commands.execute<InviteCarer, Outcome<InviteCarerRefusal>>(command);
    const code = invitationCode(this.carePlan.carerInvitationKey, invitationId);
    return answer(outcome, carePlanRefusals, { id: invitationId, code, expiresAt });
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';

import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { InviteMember } from './invite-member.command';
import type { InviteMemberRefusal } from './invite-member.decide';
import { InviteMemberRequest } from './invite-member.request';

@Controller('api/care-plan/plans/:planId/team')
export class InviteMemberController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async invite(
    @Param('planId') planId: string,

    @Body() request: InviteMemberRequest,

    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new InviteMember(
      planId,
      {
        memberId: request.memberId,
        agencyId: request.agencyId,
        role: request.role,
        isKeyWorker: request.isKeyWorker ?? false,
      },
      context,
    );
    const outcome = await this.commands.execute<InviteMember, Outcome<InviteMemberRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: request.memberId });
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AgreeAction } from './agree-action.command';
import type { AgreeActionRefusal } from './agree-action.decide';
import { AgreeActionRequest } from './agree-action.request';

@Controller('api/care-plan/plans/:planId/actions')
export class AgreeActionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async agree(
    @Param('planId') planId: string,

    @Body() request: AgreeActionRequest,

    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const actionId = newId(context, 'action');
    const command = new AgreeAction(
      planId,
      {
        actionId,
        text: request.text,
        ownerId: request.ownerId,
        ownerAgencyId: request.ownerAgencyId ?? null,
        dueOn: request.dueOn,
        goalId: request.goalId ?? null,
      },
      request.correctionId ?? null,
      context,
    );
    const outcome = await this.commands.execute<AgreeAction, Outcome<AgreeActionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: actionId });
  }
}

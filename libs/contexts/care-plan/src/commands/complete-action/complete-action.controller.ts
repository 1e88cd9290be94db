import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeenIfSaid } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { CompleteAction } from './complete-action.command';
import type { CompleteActionRefusal } from './complete-action.decide';
import { CompleteActionRequest } from './complete-action.request';

@Controller('api/care-plan/plans/:planId/actions/:actionId/outcome')
export class CompleteActionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async complete(
    @Param('planId') planId: string,
    @Param('actionId') actionId: string,
    @Body() request: CompleteActionRequest,
    @RevisionSeenIfSaid() revisionSeen: bigint | null,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { outcome: became, why = null } = request;
    const conflictId = newId(context, 'conflict');
    const command = new CompleteAction(planId, actionId, became, why, context, revisionSeen, conflictId);
    const outcome = await this.commands.execute<CompleteAction, Outcome<CompleteActionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: actionId });
  }
}

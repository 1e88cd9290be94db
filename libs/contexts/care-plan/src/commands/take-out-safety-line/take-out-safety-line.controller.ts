import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { TakeOutSafetyLine } from './take-out-safety-line.command';
import type { TakeOutSafetyLineRefusal } from './take-out-safety-line.decide';
import { TakeOutSafetyLineRequest } from './take-out-safety-line.request';

@Controller('api/care-plan/plans/:planId/safety-lines/:lineId/take-out')
export class TakeOutSafetyLineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param('planId') planId: string,
    @Param('lineId') lineId: string,
    @Body() request: TakeOutSafetyLineRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const conflictId = newId(context, 'conflict');
    const command = new TakeOutSafetyLine(planId, lineId, request.reason, revisionSeen, conflictId, context);
    const outcome = await this.commands.execute<TakeOutSafetyLine, Outcome<TakeOutSafetyLineRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: lineId });
  }
}

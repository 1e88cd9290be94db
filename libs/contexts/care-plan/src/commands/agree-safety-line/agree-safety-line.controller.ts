import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AgreeSafetyLine } from './agree-safety-line.command';
import type { AgreeSafetyLineRefusal } from './agree-safety-line.decide';
import { AgreeSafetyLineRequest } from './agree-safety-line.request';

@Controller('api/care-plan/plans/:planId/safety-lines/:lineId/agreement')
export class AgreeSafetyLineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async agree(
    @Param('planId') planId: string,
    @Param('lineId') lineId: string,
    @Body() _nothing: AgreeSafetyLineRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AgreeSafetyLine(planId, lineId, revisionSeen, context);
    const outcome = await this.commands.execute<AgreeSafetyLine, Outcome<AgreeSafetyLineRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: lineId });
  }
}

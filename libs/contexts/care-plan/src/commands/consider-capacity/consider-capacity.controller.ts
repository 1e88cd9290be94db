import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ConsiderCapacity } from './consider-capacity.command';
import type { ConsiderCapacityRefusal } from './consider-capacity.decide';
import { ConsiderCapacityRequest } from './consider-capacity.request';

@Controller('api/care-plan/decisions/:decisionId/capacity')
export class ConsiderCapacityController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async considerCapacity(
    @Param('decisionId') decisionId: string,
    @Body() said: ConsiderCapacityRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ConsiderCapacity(
      decisionId,
      {
        ...{ understands: said.understands, retains: said.retains, weighs: said.weighs },
        ...{ communicates: said.communicates, support: said.support, impairment: said.impairment?.trim() || null },
      },
      context,
    );
    const outcome = await this.commands.execute<ConsiderCapacity, Outcome<ConsiderCapacityRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}

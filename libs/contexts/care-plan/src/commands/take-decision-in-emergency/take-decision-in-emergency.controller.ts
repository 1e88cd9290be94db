import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { TakeDecisionInEmergency } from './take-decision-in-emergency.command';
import type { TakeDecisionInEmergencyRefusal } from './take-decision-in-emergency.decide';
import { TakeDecisionInEmergencyRequest } from './take-decision-in-emergency.request';

@Controller('api/care-plan/decisions/:decisionId/emergency')
export class TakeDecisionInEmergencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeDecisionInEmergency(
    @Param('decisionId') decisionId: string,
    @Body() said: TakeDecisionInEmergencyRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new TakeDecisionInEmergency(decisionId, said, context);
    const outcome = await this.commands.execute<TakeDecisionInEmergency, Outcome<TakeDecisionInEmergencyRefusal>>(
      command,
    );
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}

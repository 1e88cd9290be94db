import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { StatePosition } from './state-position.command';
import type { StatePositionRefusal } from './state-position.decide';
import { StatePositionRequest } from './state-position.request';

@Controller('api/care-plan/decisions/:decisionId/positions')
export class StatePositionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async state(
    @Param('decisionId') decisionId: string,
    @Body() { stance, reason, planContentHash }: StatePositionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const said = { stance, reason: reason?.trim() ? reason : null, shown: planContentHash ?? null };
    const command = new StatePosition(decisionId, said, context);
    const outcome = await this.commands.execute<StatePosition, Outcome<StatePositionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}

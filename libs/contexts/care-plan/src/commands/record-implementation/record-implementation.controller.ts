import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RecordImplementation } from './record-implementation.command';
import type { RecordImplementationRefusal } from './record-implementation.decide';
import { RecordImplementationRequest } from './record-implementation.request';

@Controller('api/care-plan/decisions/:decisionId/implementation')
export class RecordImplementationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async recordImplementation(
    @Param('decisionId') decisionId: string,
    @Body() said: RecordImplementationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordImplementation(decisionId, { outcome: said.outcome, words: said.words ?? '' }, context);
    const outcome = await this.commands.execute<RecordImplementation, Outcome<RecordImplementationRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}

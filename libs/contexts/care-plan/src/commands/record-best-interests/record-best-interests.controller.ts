import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RecordBestInterests } from './record-best-interests.command';
import type { RecordBestInterestsRefusal } from './record-best-interests.decide';
import { RecordBestInterestsRequest } from './record-best-interests.request';

@Controller('api/care-plan/decisions/:decisionId/best-interests')
export class RecordBestInterestsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async recordBestInterests(
    @Param('decisionId') decisionId: string,
    @Body() said: RecordBestInterestsRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordBestInterests(
      decisionId,
      {
        ...{ wishes: said.wishes, consulted: said.consulted },
        ...{ lessRestrictive: said.lessRestrictive, conclusion: said.conclusion },
      },
      context,
    );
    const outcome = await this.commands.execute<RecordBestInterests, Outcome<RecordBestInterestsRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}

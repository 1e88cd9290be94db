import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { EndScribe } from './end-scribe.command';
import type { EndScribeRefusal } from './end-scribe.decide';
import { EndScribeRequest } from './end-scribe.request';

@Controller('api/care-plan/plans/:planId/scribe/end')
export class EndScribeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async end(
    @Param('planId') planId: string,
    @Body() _nothing: EndScribeRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new EndScribe(planId, context);
    const outcome = await this.commands.execute<EndScribe, Outcome<EndScribeRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { NameScribe } from './name-scribe.command';
import type { NameScribeRefusal } from './name-scribe.decide';
import { NameScribeRequest } from './name-scribe.request';

@Controller('api/care-plan/plans/:planId/scribe')
export class NameScribeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async name(
    @Param('planId') planId: string,
    @Body() { memberId }: NameScribeRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new NameScribe(planId, memberId, context);
    const outcome = await this.commands.execute<NameScribe, Outcome<NameScribeRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}

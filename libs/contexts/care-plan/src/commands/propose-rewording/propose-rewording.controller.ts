import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ProposeRewording } from './propose-rewording.command';
import type { ProposeRewordingRefusal } from './propose-rewording.decide';
import { ProposeRewordingRequest } from './propose-rewording.request';

@Controller('api/care-plan/plans/:planId/proposals')
export class ProposeRewordingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async propose(
    @Param('planId') planId: string,

    @Body() request: ProposeRewordingRequest,

    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const proposalId = newId(context, 'proposal');
    const { text, passage } = request;
    const on = passage && {
      instead: { epoch: passage.epoch, start: passage.start, end: passage.end },
      quote: passage.quote,
    };
    const command = new ProposeRewording(planId, proposalId, text, context, on);
    const outcome = await this.commands.execute<ProposeRewording, Outcome<ProposeRewordingRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: proposalId });
  }
}

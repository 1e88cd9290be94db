import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RefuseRewording } from './refuse-rewording.command';
import type { RefuseRewordingRefusal } from './refuse-rewording.decide';
import { RefuseRewordingRequest } from './refuse-rewording.request';

@Controller('api/care-plan/plans/:planId/proposals/:proposalId/refuse')
export class RefuseRewordingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async refuse(
    @Param('planId') planId: string,
    @Param('proposalId') proposalId: string,
    @Body() _nothing: RefuseRewordingRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RefuseRewording(planId, proposalId, context);
    const outcome = await this.commands.execute<RefuseRewording, Outcome<RefuseRewordingRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: proposalId });
  }
}

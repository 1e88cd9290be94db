import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ArrangeHandOver } from './arrange-hand-over.command';
import type { ArrangeHandOverRefusal } from './arrange-hand-over.decide';
import { ArrangeHandOverRequest } from './arrange-hand-over.request';

const NOTHING_MORE = {
  ...{ meetingOn: null, meetingWhyNot: null, notGoneThroughWhy: null, prescriber: null, reviewer: null },
  ...{ medicinesReviewBy: null, medicinesWhyNot: null, aftercareWho: null },
};

@Controller('api/care-plan/hand-overs/:handOverId/arrange')
export class ArrangeHandOverController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async arrange(
    @Param('handOverId') handOverId: string,
    @Body() said: ArrangeHandOverRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ArrangeHandOver(handOverId, { ...NOTHING_MORE, ...said }, context);
    const outcome = await this.commands.execute<ArrangeHandOver, Outcome<ArrangeHandOverRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: handOverId });
  }
}

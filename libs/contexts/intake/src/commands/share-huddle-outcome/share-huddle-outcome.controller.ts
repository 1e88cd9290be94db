import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { ShareHuddleOutcome } from './share-huddle-outcome.command';
import type { ShareHuddleOutcomeRefusal } from './share-huddle-outcome.decide';
import { ShareHuddleOutcomeRequest } from './share-huddle-outcome.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/huddle-outcomes/:outcomeId/share')
export class ShareHuddleOutcomeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async share(
    @Param('outcomeId', asId) outcomeId: string,
    @Body() request: ShareHuddleOutcomeRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ShareHuddleOutcome({ outcomeId, ...request }, context);
    const outcome = await this.commands.execute<ShareHuddleOutcome, Outcome<ShareHuddleOutcomeRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: outcomeId });
  }
}

import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { AskForDistance } from './ask-for-distance.command';
import type { AskForDistanceRefusal } from './ask-for-distance.decide';
import { AskForDistanceRequest } from './ask-for-distance.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/distance')
export class AskForDistanceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async ask(
    @Param('personId', asId) personId: string,
    @Body() request: AskForDistanceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AskForDistance({ ...request, personId }, context);
    const outcome = await this.commands.execute<AskForDistance, Outcome<AskForDistanceRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}

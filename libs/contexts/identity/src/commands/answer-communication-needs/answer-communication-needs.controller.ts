import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { AnswerCommunicationNeeds } from './answer-communication-needs.command';
import type { AnswerCommunicationNeedsRefusal } from './answer-communication-needs.decide';
import { AnswerCommunicationNeedsRequest } from './answer-communication-needs.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/communication-needs/:whoseId/contacts')
export class AnswerCommunicationNeedsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async answerNeeds(
    @Param('whoseId', asId) whoseId: string,
    @Body() request: AnswerCommunicationNeedsRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AnswerCommunicationNeeds(
      { whoseId, contactOn: request.contactOn, met: request.met, how: request.how },
      context,
    );
    const outcome = await this.commands.execute<AnswerCommunicationNeeds, Outcome<AnswerCommunicationNeedsRefusal>>(
      command,
    );
    return answer(outcome, identityRefusals, { id: whoseId });
  }
}

import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { ReviewCommunicationNeed } from './review-communication-need.command';
import type { ReviewCommunicationNeedRefusal } from './review-communication-need.decide';
import { ReviewCommunicationNeedRequest } from './review-communication-need.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/communication-needs/:whoseId/:needId/review')
export class ReviewCommunicationNeedController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async review(
    @Param('whoseId', asId) whoseId: string,
    @Param('needId', asId) needId: string,
    @Body() request: ReviewCommunicationNeedRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReviewCommunicationNeed(
      { whoseId, needId, isStillSo: request.isStillSo, reviewOn: request.reviewOn ?? null },
      context,
    );
    const outcome = await this.commands.execute<ReviewCommunicationNeed, Outcome<ReviewCommunicationNeedRefusal>>(
      command,
    );
    return answer(outcome, identityRefusals, { id: needId });
  }
}

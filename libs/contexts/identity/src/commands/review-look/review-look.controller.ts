import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { ReviewLook } from './review-look.command';
import type { ReviewLookRefusal } from './review-look.decide';
import { ReviewLookRequest } from './review-look.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/looks-to-review/:lookId/outcome')
export class ReviewLookController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async review(
    @Param('lookId', asId) lookId: string,
    @Body() { outcome, words }: ReviewLookRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReviewLook(
      {
        lookId,
        personId: '',
        reviewedBy: context.principal.memberId ?? '',
        outcome,
        words: words.trim(),
        reviewedAt: context.now.toISOString(),
      },
      context,
    );
    const became = await this.commands.execute<ReviewLook, Outcome<ReviewLookRefusal>>(command);
    return answer(became, identityRefusals, { id: lookId });
  }
}

import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { ReviewEmergency } from './review-emergency.command';
import type { ReviewEmergencyRefusal } from './review-emergency.decide';
import { ReviewEmergencyRequest } from './review-emergency.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/emergencies/:emergencyId/outcome')
export class ReviewEmergencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async review(
    @Param('emergencyId', asId) emergencyId: string,
    @Body() { outcome, words }: ReviewEmergencyRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReviewEmergency(
      {
        emergencyId,
        reviewedBy: context.principal.memberId ?? '',
        outcome,
        words: words.trim(),
        reviewedAt: context.now.toISOString(),
      },
      context,
    );
    const became = await this.commands.execute<ReviewEmergency, Outcome<ReviewEmergencyRefusal>>(command);
    return answer(became, identityRefusals, { id: emergencyId });
  }
}

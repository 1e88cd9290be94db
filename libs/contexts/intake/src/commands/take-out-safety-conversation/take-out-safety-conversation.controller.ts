import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { TakeOutSafetyConversation } from './take-out-safety-conversation.command';
import type { TakeOutSafetyConversationRefusal } from './take-out-safety-conversation.decide';
import { TakeOutSafetyConversationRequest } from './take-out-safety-conversation.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/safety-conversations/:safetyConversationId/about-somebody-else')
export class TakeOutSafetyConversationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param('safetyConversationId', asId) safetyConversationId: string,
    @Body() { reason, rightPersonId }: TakeOutSafetyConversationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const takenOutId = newId(context, 'taken out');
    const found = { takenOutId, reason };
    const command = new TakeOutSafetyConversation(safetyConversationId, found, rightPersonId ?? null, context);
    const outcome = await this.commands.execute<TakeOutSafetyConversation, Outcome<TakeOutSafetyConversationRefusal>>(
      command,
    );
    return answer(outcome, intakeRefusals, { id: takenOutId });
  }
}

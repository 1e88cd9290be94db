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
import { TakeOutConversation } from './take-out-conversation.command';
import type { TakeOutConversationRefusal } from './take-out-conversation.decide';
import { TakeOutConversationRequest } from './take-out-conversation.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/initial-conversation/about-somebody-else')
export class TakeOutConversationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param('introductionId', asId) introductionId: string,
    @Body() { reason, rightPersonId }: TakeOutConversationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const takenOutId = newId(context, 'taken out');
    const found = { takenOutId, reason };
    const command = new TakeOutConversation(introductionId, found, rightPersonId ?? null, context);
    const outcome = await this.commands.execute<TakeOutConversation, Outcome<TakeOutConversationRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: takenOutId });
  }
}

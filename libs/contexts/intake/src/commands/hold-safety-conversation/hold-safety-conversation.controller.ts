import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { passagesSaid } from '../../domain/safety-conversation/safety-conversation.rules';
import { intakeRefusals } from '../../intake.refusals';
import { HoldSafetyConversation } from './hold-safety-conversation.command';
import type { HoldSafetyConversationRefusal } from './hold-safety-conversation.decide';
import { HoldSafetyConversationRequest, safetyAudiencesOf } from './hold-safety-conversation.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/safety-conversations')
export class HoldSafetyConversationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async hold(
    @Param('personId', asId) personId: string,
    @Body() { heldOn, words, audiences, responderId, dueAt }: HoldSafetyConversationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const conversationId = newId(context, 'safety-conversation');
    const passages = passagesSaid(words, safetyAudiencesOf(audiences));
    const at = new Date(dueAt).toISOString();
    const command = new HoldSafetyConversation(
      { conversationId, personId, heldOn, passages, responderId, dueAt: at },
      context,
    );
    const outcome = await this.commands.execute<HoldSafetyConversation, Outcome<HoldSafetyConversationRefusal>>(
      command,
    );
    return answer(outcome, intakeRefusals, { id: conversationId });
  }
}

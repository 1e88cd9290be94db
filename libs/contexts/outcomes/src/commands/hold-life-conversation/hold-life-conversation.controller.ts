import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { outcomesRefusals } from '../../outcomes.refusals';
import { HoldLifeConversation } from './hold-life-conversation.command';
import type { HoldLifeConversationRefusal } from './hold-life-conversation.decide';
import { HoldLifeConversationAddress } from './hold-life-conversation.request';

@Controller('api/outcomes/people/:personId/life-conversations/:conversationId/held')
export class HoldLifeConversationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async hold(
    @Param() { personId, conversationId }: HoldLifeConversationAddress,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new HoldLifeConversation(personId, conversationId, context);
    const outcome = await this.commands.execute<HoldLifeConversation, Outcome<HoldLifeConversationRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: conversationId });
  }
}

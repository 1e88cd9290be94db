import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { OutcomesContext } from '../../outcomes.context';
import { HoldLifeConversation } from './hold-life-conversation.command';
import { holdLifeConversation } from './hold-life-conversation.decide';
import type { HoldLifeConversationRefusal } from './hold-life-conversation.decide';

@CommandHandler(HoldLifeConversation)
export class HoldLifeConversationHandler implements ICommandHandler<HoldLifeConversation> {
  constructor(private readonly outcomes: OutcomesContext) {}

  execute({ personId, conversationId, context }: HoldLifeConversation): Promise<Outcome<HoldLifeConversationRefusal>> {
    return this.outcomes.inLifeConversations(personId, context, (by, conversations) =>
      holdLifeConversation({ conversationId, personId, heldBy: by.memberId, heldAt: by.at }, conversations),
    );
  }
}

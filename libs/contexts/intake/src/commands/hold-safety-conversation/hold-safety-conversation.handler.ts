import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { IntakeContext } from '../../intake.context';
import { HoldSafetyConversation } from './hold-safety-conversation.command';
import type { HoldSafetyConversationRefusal } from './hold-safety-conversation.decide';
import { holdSafetyConversation } from './hold-safety-conversation.decide';

@CommandHandler(HoldSafetyConversation)
export class HoldSafetyConversationHandler implements ICommandHandler<HoldSafetyConversation> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: HoldSafetyConversation): Promise<Outcome<HoldSafetyConversationRefusal>> {
    const { personId, conversationId, responderId } = data;
    const { principal, now } = context;
    await this.intake.access.assertMay(principal, 'safety-conversation.hold', { personId, part: 'introduction' });
    const introductions = await this.intake.introductionsOf(personId);
    const known = {
      isResponderOnTheTeam: await this.intake.isOnTheTeam(personId, responderId),
      hasDied: introductions.some(({ state }) => state.status === 'died'),
      today: civilDay(now),
    };
    const talked = { ...data, heldBy: principal.memberId ?? '', recordedAt: now.toISOString() };
    return this.intake.platform.streams.decideAndAppend({
      ...{ stream: safetyConversationStream, id: conversationId, context },
      decide: (state) => holdSafetyConversation(talked, state, known),
    });
  }
}

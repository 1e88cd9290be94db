import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { civilDay } from '@platform/event-store/civil-day';
import { notFound } from '@platform/http/problem';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { passagesTold } from '../../domain/story/story.rules';
import { storyStream } from '../../domain/story/story.state';
import { IntakeContext } from '../../intake.context';
import { conversationIdOf, HoldInitialConversation } from './hold-initial-conversation.command';
import type { HoldInitialConversationRefusal } from './hold-initial-conversation.decide';
import { holdInitialConversation } from './hold-initial-conversation.decide';

@CommandHandler(HoldInitialConversation)
export class HoldInitialConversationHandler implements ICommandHandler<HoldInitialConversation> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: HoldInitialConversation): Promise<Outcome<HoldInitialConversationRefusal>> {
    const { streams } = this.intake.platform;
    const { state } = await streams.load(introductionStream, data.introductionId);
    if (state.status === 'not-received') throw notFound();
    const { memberId } = context.principal;
    const isKeyWorker = state.status === 'welcomed' && state.keyWorkerId === memberId;
    const team = isKeyWorker && memberId ? [{ memberId, isKeyWorker }] : undefined;
    await this.intake.access.assertMay(context.principal, 'initial-conversation.hold', {
      personId: state.personId,
      team,
    });
    const { words, audiences = {}, beside = [], ...held } = data;
    const conversation = {
      ...{ ...held, words: null, heldBy: memberId ?? '' },
      conversationId: conversationIdOf(context),
    };
    const outcome = await streams.decideAndAppend({
      stream: introductionStream,
      id: data.introductionId,
      decide: (introduction) => holdInitialConversation(conversation, introduction, civilDay(context.now), beside),
      context,
    });
    if ('refused' in outcome) return outcome;
    // What is interrupted between the two is finished by the retry.
    const { personId } = state;
    await streams.decideAndAppend({
      stream: storyStream,
      id: data.introductionId,
      decide: () => passagesTold({ ...conversation, personId }, words, audiences, context.now.toISOString()),
      context,
    });
    return outcome;
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { IntakeContext } from '../../intake.context';
import { CorrectSafetyPassage } from './correct-safety-passage.command';
import type { CorrectSafetyPassageRefusal } from './correct-safety-passage.decide';
import { correctSafetyPassage } from './correct-safety-passage.decide';

@CommandHandler(CorrectSafetyPassage)
export class CorrectSafetyPassageHandler implements ICommandHandler<CorrectSafetyPassage> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: CorrectSafetyPassage): Promise<Outcome<CorrectSafetyPassageRefusal>> {
    const { principal, now } = context;
    if (principal.role === 'anyone') throw signInNeeded();
    const { safetyConversationId: id, topic, text } = data;
    const { streams } = this.intake.platform;
    const loaded = await streams.load(safetyConversationStream, id);
    if (loaded.state.status === 'not-held') throw notFound();
    const { personId } = loaded.state.held;
    await this.intake.access.assertMay(principal, 'safety-passage.correct', { personId, part: 'introduction' });
    const asked = { topic, text, at: now.toISOString() };
    return streams.decideAndAppend({
      ...{ stream: safetyConversationStream, id, context, loaded },
      decide: (state) => correctSafetyPassage(asked, state),
    });
  }
}

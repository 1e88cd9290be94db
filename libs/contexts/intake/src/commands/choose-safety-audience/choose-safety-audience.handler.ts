import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { IntakeContext } from '../../intake.context';
import { ChooseSafetyAudience } from './choose-safety-audience.command';
import type { ChooseSafetyAudienceRefusal } from './choose-safety-audience.decide';
import { chooseSafetyAudience } from './choose-safety-audience.decide';

@CommandHandler(ChooseSafetyAudience)
export class ChooseSafetyAudienceHandler implements ICommandHandler<ChooseSafetyAudience> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: ChooseSafetyAudience): Promise<Outcome<ChooseSafetyAudienceRefusal>> {
    const { principal, now } = context;
    if (principal.role === 'anyone') throw signInNeeded();
    const { safetyConversationId: id, topic, audience } = data;
    const { streams } = this.intake.platform;
    const loaded = await streams.load(safetyConversationStream, id);
    if (loaded.state.status === 'not-held') throw notFound();
    const { personId } = loaded.state.held;
    await this.intake.access.assertMay(principal, 'passage-audience.choose', { personId, part: 'introduction' });
    const asked = { topic, audience, at: now.toISOString() };
    return streams.decideAndAppend({
      ...{ stream: safetyConversationStream, id, context, loaded },
      decide: (state) => chooseSafetyAudience(asked, state),
    });
  }
}

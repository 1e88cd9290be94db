import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { HearOfDeath } from './hear-of-death.command';
import { hearOfDeath, setPromiseAside } from './hear-of-death.decide';

@CommandHandler(HearOfDeath)
export class HearOfDeathHandler implements ICommandHandler<HearOfDeath> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ personId, hasDied, context }: HearOfDeath): Promise<Outcome<never>> {
    await this.intake.access.assertMay(context.principal, 'death.hear-of');
    const heard = { personId, hasDied, today: civilDay(context.now), heardAt: context.now.toISOString() };
    for (const id of await this.intake.safetyPromisesTo(personId)) {
      await this.intake.platform.streams.decideAndAppend({
        ...{ stream: safetyConversationStream, id, context },
        decide: (conversation) => setPromiseAside(heard, conversation),
      });
    }
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) => hearOfDeath(heard, engagement),
      context,
    });
  }
}

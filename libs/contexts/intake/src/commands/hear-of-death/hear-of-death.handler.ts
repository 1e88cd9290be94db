import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { HearOfDeath } from './hear-of-death.command';
import { hearOfDeath } from './hear-of-death.decide';
import type { HearOfDeathRefusal } from './hear-of-death.decide';

@CommandHandler(HearOfDeath)
export class HearOfDeathHandler implements ICommandHandler<HearOfDeath> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: HearOfDeath): Promise<Outcome<HearOfDeathRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'death.hear-of', { personId, part: 'introduction' });
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) =>
        hearOfDeath({ ...data, recordedBy: memberId ?? '', recordedAt: now.toISOString() }, engagement, civilDay(now)),
      context,
    });
  }
}

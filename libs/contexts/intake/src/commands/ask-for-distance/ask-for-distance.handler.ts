import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { AskForDistance } from './ask-for-distance.command';
import { askForDistance } from './ask-for-distance.decide';
import type { AskForDistanceRefusal } from './ask-for-distance.decide';

@CommandHandler(AskForDistance)
export class AskForDistanceHandler implements ICommandHandler<AskForDistance> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: AskForDistance): Promise<Outcome<AskForDistanceRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'distance.ask-for', { personId, part: 'introduction' });
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) =>
        askForDistance({ ...data, recordedBy: memberId ?? '', askedAt: now.toISOString() }, engagement),
      context,
    });
  }
}

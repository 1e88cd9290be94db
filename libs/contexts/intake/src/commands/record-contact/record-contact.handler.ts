import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { RecordContact } from './record-contact.command';
import { recordContact } from './record-contact.decide';
import type { RecordContactRefusal } from './record-contact.decide';

@CommandHandler(RecordContact)
export class RecordContactHandler implements ICommandHandler<RecordContact> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: RecordContact): Promise<Outcome<RecordContactRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'contact.record', { personId, part: 'introduction' });
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) =>
        recordContact({ ...data, madeBy: memberId ?? '', recordedAt: now.toISOString() }, engagement, civilDay(now)),
      context,
    });
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { nextStepDueAt } from '../../domain/engagement/path.rules';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { RecordMissedContact } from './record-missed-contact.command';
import { recordMissedContact } from './record-missed-contact.decide';
import type { RecordMissedContactRefusal } from './record-missed-contact.decide';

@CommandHandler(RecordMissedContact)
export class RecordMissedContactHandler implements ICommandHandler<RecordMissedContact> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: RecordMissedContact): Promise<Outcome<RecordMissedContactRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'missed-contact.record', { personId, part: 'introduction' });
    const workingDays = await this.intake.policy('engagement-step-working-days', now);
    const facts = {
      concernId: newId(context, 'concern'),
      nextStepDueAt: nextStepDueAt(now, this.intake.platform.nation, workingDays),
      today: civilDay(now),
    };
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) =>
        recordMissedContact({ ...data, saidBy: memberId ?? '', recordedAt: now.toISOString() }, engagement, facts),
      context,
    });
  }
}

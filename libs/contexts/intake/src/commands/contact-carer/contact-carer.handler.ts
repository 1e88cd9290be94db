import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { nextStepDueAt } from '../../domain/engagement/path.rules';
import { carersToAsk } from '../../integration/consumes/relationships.consumer';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { ContactCarer } from './contact-carer.command';
import { contactCarer } from './contact-carer.decide';
import type { ContactCarerRefusal } from './contact-carer.decide';

@CommandHandler(ContactCarer)
export class ContactCarerHandler implements ICommandHandler<ContactCarer> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: ContactCarer): Promise<Outcome<ContactCarerRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'carer.contact', { personId, part: 'introduction' });
    const workingDays = await this.intake.policy('engagement-step-working-days', now);
    const times = {
      recordedAt: now.toISOString(),
      nextStepDueAt: nextStepDueAt(now, this.intake.platform.nation, workingDays),
    };
    const carers = await carersToAsk(this.intake.database, data.personId);
    const facts = { mayBeAsked: carers.includes(data.carerId), today: civilDay(now) };
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) => contactCarer({ ...data, contactedBy: memberId ?? '', ...times }, engagement, facts),
      context,
    });
  }
}

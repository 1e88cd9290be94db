import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { outreachDecision } from '../../integration/consumes/outreach-decisions.consumer';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { AgreeOutreach } from './agree-outreach.command';
import { agreeOutreach } from './agree-outreach.decide';
import type { AgreeOutreachRefusal } from './agree-outreach.decide';

@CommandHandler(AgreeOutreach)
export class AgreeOutreachHandler implements ICommandHandler<AgreeOutreach> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: AgreeOutreach): Promise<Outcome<AgreeOutreachRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'outreach.agree', { personId, part: 'introduction' });
    const decision = await outreachDecision(this.intake.database, data.decisionId);
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) =>
        agreeOutreach({ ...data, recordedBy: memberId ?? '', recordedAt: now.toISOString() }, engagement, decision),
      context,
    });
  }
}

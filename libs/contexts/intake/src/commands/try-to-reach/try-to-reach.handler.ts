import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { nextStepDueAt } from '../../domain/engagement/path.rules';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { TryToReach } from './try-to-reach.command';
import { tryToReach } from './try-to-reach.decide';
import type { TryToReachRefusal } from './try-to-reach.decide';

@CommandHandler(TryToReach)
export class TryToReachHandler implements ICommandHandler<TryToReach> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: TryToReach): Promise<Outcome<TryToReachRefusal>> {
    const { personId } = data;
    const {
      now,
      principal: { memberId },
    } = context;
    await this.intake.access.assertMay(context.principal, 'person.try-to-reach', { personId, part: 'introduction' });
    const workingDays = await this.intake.policy('engagement-step-working-days', now);
    const times = {
      recordedAt: now.toISOString(),
      nextStepDueAt: nextStepDueAt(now, this.intake.platform.nation, workingDays),
    };
    return this.intake.platform.streams.decideAndAppend({
      stream: engagementStream,
      id: engagementIdOf(personId),
      decide: (engagement) => tryToReach({ ...data, triedBy: memberId ?? '', ...times }, engagement, civilDay(now)),
      context,
    });
  }
}

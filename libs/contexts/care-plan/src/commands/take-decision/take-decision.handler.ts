import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { TakeDecision } from './take-decision.command';
import { takeDecision } from './take-decision.decide';
import type { TakeDecisionRefusal } from './take-decision.decide';

@CommandHandler(TakeDecision)
export class TakeDecisionHandler implements ICommandHandler<TakeDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, taking, context }: TakeDecision): Promise<Outcome<TakeDecisionRefusal>> {
    const { plan, planContentHash } = await this.carePlan.decisionFor(context.principal, 'decision.take', decisionId);
    const present = plan.team.filter(({ leftAt }) => leftAt === null).map(({ memberId }) => memberId);
    const whole = {
      ...taking,
      takenBy: nameOf(plan, context.principal),
      takenAt: context.now.toISOString(),
      today: civilDay(context.now),
      planContentHash,
      team: [plan.personId, ...present],
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => takeDecision(whole, decision),
      context,
    });
  }
}

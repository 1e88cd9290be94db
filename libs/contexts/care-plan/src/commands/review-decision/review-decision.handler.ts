import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { ReviewDecision } from './review-decision.command';
import { reviewDecision } from './review-decision.decide';
import type { ReviewDecisionRefusal } from './review-decision.decide';

@CommandHandler(ReviewDecision)
export class ReviewDecisionHandler implements ICommandHandler<ReviewDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: ReviewDecision): Promise<Outcome<ReviewDecisionRefusal>> {
    const { principal, now } = context;
    const { plan } = await this.carePlan.decisionFor(principal, 'decision.review', decisionId);
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    const reviewed = { ...said, decisionId, personId: plan.personId, reviewedBy: by, reviewedAt: at };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => reviewDecision({ ...reviewed, today: civilDay(now) }, decision),
      context,
    });
  }
}

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

  async execute({ decisionId, review, context }: ReviewDecision): Promise<Outcome<ReviewDecisionRefusal>> {
    const { plan } = await this.carePlan.decisionFor(context.principal, 'decision.review', decisionId);
    const whole = { ...review, reviewedBy: nameOf(plan, context.principal), reviewedAt: context.now.toISOString() };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => reviewDecision(whole, civilDay(context.now), decision),
      context,
    });
  }
}

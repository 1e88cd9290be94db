import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { RatifyDecision } from './ratify-decision.command';
import { ratifyDecision } from './ratify-decision.decide';
import type { RatifyDecisionRefusal } from './ratify-decision.decide';

@CommandHandler(RatifyDecision)
export class RatifyDecisionHandler implements ICommandHandler<RatifyDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, context }: RatifyDecision): Promise<Outcome<RatifyDecisionRefusal>> {
    const { principal, now } = context;
    const { plan, planContentHash } = await this.carePlan.decisionFor(principal, 'decision.ratify', decisionId);
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => ratifyDecision({ planContentHash, ratifiedBy: by, ratifiedAt: at }, decision),
      context,
    });
  }
}

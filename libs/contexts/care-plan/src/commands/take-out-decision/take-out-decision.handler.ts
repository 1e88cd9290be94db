import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { answeringAgencyOf } from '../../domain/plan/team.rules';
import { TakeOutDecision } from './take-out-decision.command';
import { takeOutDecision } from './take-out-decision.decide';
import type { TakeOutDecisionRefusal } from './take-out-decision.decide';

@CommandHandler(TakeOutDecision)
export class TakeOutDecisionHandler implements ICommandHandler<TakeOutDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({
    decisionId,
    takenOutId,
    reason,
    context,
  }: TakeOutDecision): Promise<Outcome<TakeOutDecisionRefusal>> {
    const { principal, now } = context;
    const { plan } = await this.carePlan.decisionFor(principal, 'decision.take-out', decisionId);
    const by = { agencyId: answeringAgencyOf(plan), foundBy: nameOf(plan, principal), foundAt: now.toISOString() };
    const found = { decisionId, personId: plan.personId, takenOutId, reason, ...by };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => takeOutDecision(found, decision),
      context,
    });
  }
}

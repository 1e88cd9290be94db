import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, contentHashOf } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { ProposeDecision } from './propose-decision.command';
import { proposeDecision } from './propose-decision.decide';
import type { ProposeDecisionRefusal } from './propose-decision.decide';

@CommandHandler(ProposeDecision)
export class ProposeDecisionHandler implements ICommandHandler<ProposeDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, planId, asked, context }: ProposeDecision): Promise<Outcome<ProposeDecisionRefusal>> {
    const { state: plan, history } = await this.carePlan.planFor(context.principal, 'decision.propose', planId, {
      part: 'decisions',
    });
    const proposal = {
      ...asked,
      decisionId,
      planId,
      personId: plan.personId,
      evidence: { planContentHash: contentHashOf(plan), position: String(history.at(-1)?.position ?? 0n) },
      proposedBy: nameOf(plan, context.principal),
      proposedAt: context.now.toISOString(),
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (current) => proposeDecision(proposal, current),
      context,
    });
  }
}

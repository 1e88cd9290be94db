import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, decisionPoliciesId } from '../../care-plan.context';
import { decisionPolicyStream } from '../../domain/decision-policy/decision-policy.state';
import { AdoptDecisionPolicy } from './adopt-decision-policy.command';
import { adoptDecisionPolicy } from './adopt-decision-policy.decide';
import type { AdoptDecisionPolicyRefusal } from './adopt-decision-policy.decide';

@CommandHandler(AdoptDecisionPolicy)
export class AdoptDecisionPolicyHandler implements ICommandHandler<AdoptDecisionPolicy> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ policy, reason, seen, context }: AdoptDecisionPolicy): Promise<Outcome<AdoptDecisionPolicyRefusal>> {
    const { principal, now } = context;
    await this.carePlan.access.assertMay(principal, 'decision-policy.adopt');
    const adopted = { ...policy, reason, adoptedBy: principal.memberId ?? '', adoptedAt: now.toISOString() };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: decisionPolicyStream,
      id: decisionPoliciesId,
      decide: (policies) => adoptDecisionPolicy({ adopted, seen }, policies),
      context,
    });
  }
}

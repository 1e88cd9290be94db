import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext, decisionPoliciesId } from '../../care-plan.context';
import { decisionPolicyStream, policyFor } from '../../domain/decision-policy/decision-policy.state';
import { DECISION_KINDS } from '../../domain/joint-decision/decision-policy.rules';

/** By which rules decisions of each kind are judged now, and what was adopted before, from their stream. */
@Injectable()
export class DecisionPoliciesQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async read(caller: Principal) {
    await this.carePlan.access.assertMay(caller, 'decision-policy.read');
    const { state } = await this.carePlan.platform.streams.load(decisionPolicyStream, decisionPoliciesId);
    return DECISION_KINDS.map((kind) => ({
      ...policyFor(state, kind),
      adopted: state
        .filter((one) => one.kind === kind)
        .map(({ version, reason, adoptedBy, adoptedAt }) => ({ version, reason, adoptedBy, adoptedAt }))
        .reverse(),
    }));
  }
}

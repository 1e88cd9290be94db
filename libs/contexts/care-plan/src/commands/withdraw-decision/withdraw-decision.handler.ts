import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { memberOf, nameOf } from '../../domain/plan/plan.rules';
import { WithdrawDecision } from './withdraw-decision.command';
import { withdrawDecision } from './withdraw-decision.decide';
import type { WithdrawDecisionRefusal } from './withdraw-decision.decide';

@CommandHandler(WithdrawDecision)
export class WithdrawDecisionHandler implements ICommandHandler<WithdrawDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: WithdrawDecision): Promise<Outcome<WithdrawDecisionRefusal>> {
    const { principal, now } = context;
    const { plan } = await this.carePlan.decisionFor(principal, 'decision.withdraw', decisionId);
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    const about = { decisionId, personId: plan.personId, reason: said.reason, withdrawnBy: by, withdrawnAt: at };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) =>
        withdrawDecision({ ...about, isKeyWorker: memberOf(plan, principal)?.isKeyWorker === true }, decision),
      context,
    });
  }
}

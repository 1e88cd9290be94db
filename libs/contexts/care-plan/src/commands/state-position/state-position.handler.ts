import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { isMemberRole } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { memberOf } from '../../domain/plan/plan.rules';
import { StatePosition } from './state-position.command';
import { statePosition } from './state-position.decide';
import type { StatePositionRefusal } from './state-position.decide';

@CommandHandler(StatePosition)
export class StatePositionHandler implements ICommandHandler<StatePosition> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: StatePosition): Promise<Outcome<StatePositionRefusal>> {
    const { plan, planContentHash } = await this.carePlan.decisionFor(
      context.principal,
      'decision.state-position',
      decisionId,
    );
    const { memberId, role, agencyId, tier } = context.principal;
    if (!memberId || !isMemberRole(role)) throw notFound();
    const position = {
      decisionId,
      personId: plan.personId,
      memberId,
      role,
      agencyId,
      tier,
      stance: said.stance,
      reason: said.reason,
      isKeyWorker: memberOf(plan, context.principal)?.isKeyWorker === true,
      planContentHash,
      statedAt: context.now.toISOString(),
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => statePosition(position, said.shown, decision),
      context,
    });
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { TakeDecisionInEmergency } from './take-decision-in-emergency.command';
import { takeDecisionInEmergency } from './take-decision-in-emergency.decide';
import type { TakeDecisionInEmergencyRefusal } from './take-decision-in-emergency.decide';

@CommandHandler(TakeDecisionInEmergency)
export class TakeDecisionInEmergencyHandler implements ICommandHandler<TakeDecisionInEmergency> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({
    decisionId,
    said,
    context,
  }: TakeDecisionInEmergency): Promise<Outcome<TakeDecisionInEmergencyRefusal>> {
    const { principal, now } = context;
    const { plan, planContentHash } = await this.carePlan.decisionFor(
      principal,
      'decision.take-in-emergency',
      decisionId,
    );
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    const present = plan.team.filter(({ leftAt }) => leftAt === null).map(({ memberId }) => memberId);
    const taking = {
      ...{ ...said, takenBy: by, takenAt: at, today: civilDay(now), planContentHash },
      ...{ agencyId: principal.agencyId, tier: principal.tier, nation: this.carePlan.platform.nation },
      team: [plan.personId, ...present],
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => takeDecisionInEmergency(taking, decision),
      context,
    });
  }
}

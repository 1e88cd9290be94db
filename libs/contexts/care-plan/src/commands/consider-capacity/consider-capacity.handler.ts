import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { ConsiderCapacity } from './consider-capacity.command';
import { considerCapacity } from './consider-capacity.decide';
import type { ConsiderCapacityRefusal } from './consider-capacity.decide';

@CommandHandler(ConsiderCapacity)
export class ConsiderCapacityHandler implements ICommandHandler<ConsiderCapacity> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: ConsiderCapacity): Promise<Outcome<ConsiderCapacityRefusal>> {
    const { principal, now } = context;
    const { plan } = await this.carePlan.decisionFor(principal, 'capacity.consider', decisionId);
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    const considered = {
      ...{ ...said, considerationId: newId(context, 'consideration'), decisionId, personId: plan.personId },
      ...{ consideredBy: by, role: principal.role, agencyId: principal.agencyId, consideredAt: at },
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => considerCapacity(considered, decision),
      context,
    });
  }
}

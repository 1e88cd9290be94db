import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { RestPlan } from './rest-plan.command';
import { restPlan } from './rest-plan.decide';

@CommandHandler(RestPlan)
export class RestPlanHandler implements ICommandHandler<RestPlan> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, introductionId, endedAt, context }: RestPlan): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'plan.rest');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => restPlan({ introductionId, endedAt }, context.now.toISOString(), plan),
      context,
    });
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { OpenPlan } from './open-plan.command';
import { openPlan } from './open-plan.decide';
import type { OpenPlanRefusal } from './open-plan.decide';

@CommandHandler(OpenPlan)
export class OpenPlanHandler implements ICommandHandler<OpenPlan> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute(command: OpenPlan): Promise<Outcome<OpenPlanRefusal>> {
    const { planId, context } = command;
    await this.carePlan.access.assertMay(context.principal, 'plan.open');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => openPlan(command, context.now.toISOString(), plan),
      context,
    });
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, contentHashOf } from '../../care-plan.context';
import { SignPlan } from './sign-plan.command';
import { signPlan } from './sign-plan.decide';
import type { SignPlanRefusal } from './sign-plan.decide';

@CommandHandler(SignPlan)
export class SignPlanHandler implements ICommandHandler<SignPlan> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: SignPlan): Promise<Outcome<SignPlanRefusal>> {
    return this.carePlan.change('plan.sign', command, (asked, plan) =>
      signPlan(command, contentHashOf(plan), asked, plan),
    );
  }
}

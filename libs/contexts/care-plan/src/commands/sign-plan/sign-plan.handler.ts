import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, contentHashOf, passagesHashOf, shownHashOf } from '../../care-plan.context';
import { SignPlan } from './sign-plan.command';
import { signPlan } from './sign-plan.decide';
import type { SignPlanRefusal } from './sign-plan.decide';

@CommandHandler(SignPlan)
export class SignPlanHandler implements ICommandHandler<SignPlan> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute(command: SignPlan): Promise<Outcome<SignPlanRefusal>> {
    const { principal } = command.context;
    const { state } = await this.carePlan.planFor(principal, 'plan.sign', command.planId);
    const passages = await this.carePlan.passagesFor(principal, state);
    return this.carePlan.change('plan.sign', command, (asked, plan) =>
      signPlan(
        command,
        {
          shownHash: shownHashOf(plan, passages),
          contentHash: contentHashOf(plan),
          passagesHash: passagesHashOf(passages),
        },
        asked,
        plan,
      ),
    );
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { SetGoal } from './set-goal.command';
import { setGoal } from './set-goal.decide';
import type { SetGoalRefusal } from './set-goal.decide';

@CommandHandler(SetGoal)
export class SetGoalHandler implements ICommandHandler<SetGoal> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: SetGoal): Promise<Outcome<SetGoalRefusal>> {
    return this.carePlan.change('goal.set', command, (asked, plan) => setGoal(command, asked, plan), {
      part: 'goals-and-actions',
    });
  }
}

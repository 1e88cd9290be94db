import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { CompleteAction } from './complete-action.command';
import { completeAction } from './complete-action.decide';
import type { CompleteActionRefusal } from './complete-action.decide';

@CommandHandler(CompleteAction)
export class CompleteActionHandler implements ICommandHandler<CompleteAction> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: CompleteAction): Promise<Outcome<CompleteActionRefusal>> {
    return this.carePlan.change(
      'action.complete',
      command,
      (asked, plan, history) => completeAction(command, asked, plan, history),
      {
        part: 'goals-and-actions',
      },
    );
  }
}

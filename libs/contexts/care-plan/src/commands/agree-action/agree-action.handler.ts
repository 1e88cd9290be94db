import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { AgreeAction } from './agree-action.command';
import { agreeAction } from './agree-action.decide';
import type { AgreeActionRefusal } from './agree-action.decide';

@CommandHandler(AgreeAction)
export class AgreeActionHandler implements ICommandHandler<AgreeAction> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: AgreeAction): Promise<Outcome<AgreeActionRefusal>> {
    const { action, correctionId } = command;
    return this.carePlan.change(
      'action.agree',
      command,
      (asked, plan) => agreeAction({ ...action, correctionId }, asked, plan),
      { part: 'goals-and-actions' },
    );
  }
}

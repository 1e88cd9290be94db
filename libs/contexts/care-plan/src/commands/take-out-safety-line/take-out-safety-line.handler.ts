import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { TakeOutSafetyLine } from './take-out-safety-line.command';
import { takeOutSafetyLine } from './take-out-safety-line.decide';
import type { TakeOutSafetyLineRefusal } from './take-out-safety-line.decide';

@CommandHandler(TakeOutSafetyLine)
export class TakeOutSafetyLineHandler implements ICommandHandler<TakeOutSafetyLine> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: TakeOutSafetyLine): Promise<Outcome<TakeOutSafetyLineRefusal>> {
    return this.carePlan.change(
      'safety-line.take-out',
      command,
      (asked, plan, history) => takeOutSafetyLine(command, asked, plan, history),
      { part: 'safety-plan' },
    );
  }
}

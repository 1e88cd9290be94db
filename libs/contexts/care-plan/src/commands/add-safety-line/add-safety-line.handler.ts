import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { AddSafetyLine } from './add-safety-line.command';
import { addSafetyLine } from './add-safety-line.decide';
import type { AddSafetyLineRefusal } from './add-safety-line.decide';

@CommandHandler(AddSafetyLine)
export class AddSafetyLineHandler implements ICommandHandler<AddSafetyLine> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: AddSafetyLine): Promise<Outcome<AddSafetyLineRefusal>> {
    return this.carePlan.change('safety-line.add', command, (asked, plan) => addSafetyLine(command, asked, plan), {
      part: 'safety-plan',
    });
  }
}

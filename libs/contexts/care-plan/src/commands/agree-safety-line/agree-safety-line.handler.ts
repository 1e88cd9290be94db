import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { AgreeSafetyLine } from './agree-safety-line.command';
import { agreeSafetyLine } from './agree-safety-line.decide';
import type { AgreeSafetyLineRefusal } from './agree-safety-line.decide';

@CommandHandler(AgreeSafetyLine)
export class AgreeSafetyLineHandler implements ICommandHandler<AgreeSafetyLine> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: AgreeSafetyLine): Promise<Outcome<AgreeSafetyLineRefusal>> {
    return this.carePlan.change(
      'safety-line.agree',
      command,
      (asked, plan, history) => agreeSafetyLine(command, asked, plan, history),
      { part: 'safety-plan' },
    );
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { AcceptRewording } from './accept-rewording.command';
import { acceptRewording } from './accept-rewording.decide';
import type { AcceptRewordingRefusal } from './accept-rewording.decide';

@CommandHandler(AcceptRewording)
export class AcceptRewordingHandler implements ICommandHandler<AcceptRewording> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: AcceptRewording): Promise<Outcome<AcceptRewordingRefusal>> {
    return this.carePlan.change(
      'rewording.accept',
      command,
      (asked, plan, history) => acceptRewording(command, asked, plan, history),
      { part: 'about-me' },
    );
  }
}

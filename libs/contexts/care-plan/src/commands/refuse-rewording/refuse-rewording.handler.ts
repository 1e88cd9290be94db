import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { RefuseRewording } from './refuse-rewording.command';
import { refuseRewording } from './refuse-rewording.decide';
import type { RefuseRewordingRefusal } from './refuse-rewording.decide';

@CommandHandler(RefuseRewording)
export class RefuseRewordingHandler implements ICommandHandler<RefuseRewording> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: RefuseRewording): Promise<Outcome<RefuseRewordingRefusal>> {
    return this.carePlan.change('rewording.accept', command, (asked, plan) => refuseRewording(command, asked, plan), {
      part: 'about-me',
    });
  }
}

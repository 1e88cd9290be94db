import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { ProposeRewording } from './propose-rewording.command';
import { proposeRewording } from './propose-rewording.decide';
import type { ProposeRewordingRefusal } from './propose-rewording.decide';

@CommandHandler(ProposeRewording)
export class ProposeRewordingHandler implements ICommandHandler<ProposeRewording> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: ProposeRewording): Promise<Outcome<ProposeRewordingRefusal>> {
    return this.carePlan.change('rewording.propose', command, (asked, plan) => proposeRewording(command, asked, plan), {
      part: 'about-me',
    });
  }
}

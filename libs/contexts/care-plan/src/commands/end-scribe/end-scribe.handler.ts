import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { EndScribe } from './end-scribe.command';
import { endScribe } from './end-scribe.decide';
import type { EndScribeRefusal } from './end-scribe.decide';

@CommandHandler(EndScribe)
export class EndScribeHandler implements ICommandHandler<EndScribe> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: EndScribe): Promise<Outcome<EndScribeRefusal>> {
    return this.carePlan.change('scribe.end', command, (asked, plan) => endScribe(asked, plan));
  }
}

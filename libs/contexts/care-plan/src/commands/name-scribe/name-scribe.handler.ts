import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { NameScribe } from './name-scribe.command';
import { nameScribe } from './name-scribe.decide';
import type { NameScribeRefusal } from './name-scribe.decide';

@CommandHandler(NameScribe)
export class NameScribeHandler implements ICommandHandler<NameScribe> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: NameScribe): Promise<Outcome<NameScribeRefusal>> {
    return this.carePlan.change('scribe.name', command, (asked, plan) => nameScribe(command, asked, plan));
  }
}

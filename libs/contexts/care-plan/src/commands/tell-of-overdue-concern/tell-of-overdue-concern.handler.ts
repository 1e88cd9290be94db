import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { TellOfOverdueConcern } from './tell-of-overdue-concern.command';
import { tellOfOverdueConcern } from './tell-of-overdue-concern.decide';

@CommandHandler(TellOfOverdueConcern)
export class TellOfOverdueConcernHandler implements ICommandHandler<TellOfOverdueConcern> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ told, context }: TellOfOverdueConcern): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'carer-concern.tell-of-overdue');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: carerConcernStream,
      id: told.personId,
      decide: (concerns) => tellOfOverdueConcern(told, concerns),
      context,
    });
  }
}

import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { RaiseCarerConcern } from './raise-carer-concern.command';
import type { RaiseCarerConcernRefusal } from './raise-carer-concern.decide';
import { raiseCarerConcern } from './raise-carer-concern.decide';

@CommandHandler(RaiseCarerConcern)
export class RaiseCarerConcernHandler implements ICommandHandler<RaiseCarerConcern> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ raised, context }: RaiseCarerConcern): Promise<Outcome<RaiseCarerConcernRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'carer-concern.raise', { personId: raised.personId });
    const workingDays = await this.carePlan.policy('carer-answer-working-days', context.now);
    return this.carePlan.platform.streams.decideAndAppend({
      stream: carerConcernStream,
      id: raised.personId,
      decide: (concerns) => raiseCarerConcern(raised, concerns, this.carePlan.platform.nation, workingDays),
      context,
    });
  }
}

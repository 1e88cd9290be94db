import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { practitionerOf } from '../../integration/consumes/known-practitioner.consumer';
import { AgreeWayBack } from './agree-way-back.command';
import { agreeWayBack } from './agree-way-back.decide';
import type { AgreeWayBackRefusal } from './agree-way-back.decide';

@CommandHandler(AgreeWayBack)
export class AgreeWayBackHandler implements ICommandHandler<AgreeWayBack> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ personId, said, revisionSeen, context }: AgreeWayBack): Promise<Outcome<AgreeWayBackRefusal>> {
    const { principal, now } = context;
    const { state: plan } = await this.carePlan.planFor(principal, 'way-back.agree', planIdOf(personId));
    const owner = await practitionerOf(this.carePlan.database, said.agencyId, said.ownerId);
    const agreeing = {
      said,
      agreedBy: principal.memberId ?? '',
      ownerIsKnown: owner !== undefined,
      now,
      today: civilDay(now),
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: wayBackStream,
      id: personId,
      decide: (wayBack, revision) =>
        agreeWayBack({ ...agreeing, isAsSeen: revision + 1n === revisionSeen }, plan, wayBack),
      context,
    });
  }
}

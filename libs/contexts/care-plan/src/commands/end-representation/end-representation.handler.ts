import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { nameOf } from '../../domain/plan/plan.rules';
import { representationStream } from '../../domain/representation/representation.state';
import { EndRepresentation } from './end-representation.command';
import { endRepresentation } from './end-representation.decide';
import type { EndRepresentationRefusal } from './end-representation.decide';

@CommandHandler(EndRepresentation)
export class EndRepresentationHandler implements ICommandHandler<EndRepresentation> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({
    personId,
    representativeId,
    reason,
    context,
  }: EndRepresentation): Promise<Outcome<EndRepresentationRefusal>> {
    const { principal, now } = context;
    const { state: plan } = await this.carePlan.planFor(principal, 'representative.end', planIdOf(personId), {
      part: 'decisions',
    });
    const ended = { representativeId, personId, reason, endedBy: nameOf(plan, principal), endedAt: now.toISOString() };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: representationStream,
      id: personId,
      decide: (state) => endRepresentation(ended, state),
      context,
    });
  }
}

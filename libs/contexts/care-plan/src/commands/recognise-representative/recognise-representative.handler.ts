import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { nameOf } from '../../domain/plan/plan.rules';
import { representationStream } from '../../domain/representation/representation.state';
import { RecogniseRepresentative } from './recognise-representative.command';
import { recogniseRepresentative } from './recognise-representative.decide';
import type { RecogniseRepresentativeRefusal } from './recognise-representative.decide';

@CommandHandler(RecogniseRepresentative)
export class RecogniseRepresentativeHandler implements ICommandHandler<RecogniseRepresentative> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({
    personId,
    said,
    context,
  }: RecogniseRepresentative): Promise<Outcome<RecogniseRepresentativeRefusal>> {
    const { principal, now } = context;
    const { state: plan } = await this.carePlan.planFor(principal, 'representative.recognise', planIdOf(personId), {
      part: 'decisions',
    });
    const by = { recognisedBy: nameOf(plan, principal), recognisedAt: now.toISOString() };
    const recognised = { ...said, ...by, personId };
    const team = plan.team.filter(({ leftAt }) => leftAt === null).map(({ memberId }) => memberId);
    return this.carePlan.platform.streams.decideAndAppend({
      stream: representationStream,
      id: personId,
      decide: (state) => recogniseRepresentative({ recognised, today: civilDay(now), team }, state),
      context,
    });
  }
}

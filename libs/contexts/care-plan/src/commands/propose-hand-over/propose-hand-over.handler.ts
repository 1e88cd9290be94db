import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { isAgencyKnown } from '../../integration/consumes/known-practitioner.consumer';
import { ProposeHandOver } from './propose-hand-over.command';
import { proposeHandOver } from './propose-hand-over.decide';
import type { ProposeHandOverRefusal } from './propose-hand-over.decide';

@CommandHandler(ProposeHandOver)
export class ProposeHandOverHandler implements ICommandHandler<ProposeHandOver> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({
    handOverId,
    planId,
    decisionId,
    arranged: { contactDueAt, ...arranged },
    context,
  }: ProposeHandOver): Promise<Outcome<ProposeHandOverRefusal>> {
    const { memberId, agencyId } = context.principal;
    const { state: plan } = await this.carePlan.planFor(context.principal, 'hand-over.propose', planId);
    if (!memberId || !agencyId) throw notFound();
    const { streams, nation } = this.carePlan.platform;
    const { state: decision } = await streams.load(jointDecisionStream, decisionId);
    const arrangement = {
      ...arranged,
      handOverId,
      personId: plan.personId,
      planId,
      decisionId,
      fromAgencyId: agencyId,
      proposedBy: memberId,
      agreedContactDueAt: contactDueAt,
      toAgencyIsKnown: await isAgencyKnown(this.carePlan.database, arranged.toAgencyId),
      nation,
      days: {
        workingDaysToAcknowledge: await this.carePlan.policy('hand-over-acknowledge-working-days', context.now),
        daysToFirstContact: await this.carePlan.policy('hand-over-contact-days', context.now),
      },
      proposedAt: context.now.toISOString(),
    };
    return streams.decideAndAppend({
      stream: handOverStream,
      id: handOverId,
      decide: (current) => proposeHandOver(arrangement, decision, current),
      context,
    });
  }
}

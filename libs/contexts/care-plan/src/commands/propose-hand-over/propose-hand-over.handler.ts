import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { isAgencyKnown } from '../../integration/consumes/known-practitioner.consumer';
import { AccountableQuery } from '../../views/accountable/accountable.query';
import { ProposeHandOver } from './propose-hand-over.command';
import { proposeHandOver } from './propose-hand-over.decide';
import type { ProposeHandOverRefusal } from './propose-hand-over.decide';

/** What became of it, and which hand-over it is. */
export interface ProposedHere {
  readonly id: string;
  readonly outcome: Outcome<ProposeHandOverRefusal>;
}

@CommandHandler(ProposeHandOver)
export class ProposeHandOverHandler implements ICommandHandler<ProposeHandOver> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  async execute({
    planId,
    decisionId,
    arranged: { contactDueAt, ...arranged },
    context,
  }: ProposeHandOver): Promise<ProposedHere> {
    const { memberId, agencyId } = context.principal;
    const { state: plan } = await this.carePlan.planFor(context.principal, 'hand-over.propose', planId);
    if (!memberId || !agencyId) throw notFound();
    const { streams, nation } = this.carePlan.platform;
    const { state: decision } = await streams.load(jointDecisionStream, decisionId);
    const { handOvers, accountable, underWay, nextId } = await this.accountable.of(plan.personId);
    // One decision is carried out once: whoever proposes it a second time meets the first.
    const already = handOvers.find(({ state }) => state.proposal.decisionId === decisionId);
    const id = already?.handOverId ?? nextId;
    const arrangement = {
      ...arranged,
      handOverId: id,
      personId: plan.personId,
      planId,
      decisionId,
      fromAgencyId: agencyId,
      proposedBy: memberId,
      agreedContactDueAt: contactDueAt,
      toAgencyIsKnown: await isAgencyKnown(this.carePlan.database, arranged.toAgencyId),
      accountableAgencyId: accountable?.agencyId ?? null,
      isUnderWay: underWay !== undefined,
      nation,
      days: {
        workingDaysToAcknowledge: await this.carePlan.policy('hand-over-acknowledge-working-days', context.now),
        daysToFirstContact: await this.carePlan.policy('hand-over-contact-days', context.now),
      },
      proposedAt: context.now.toISOString(),
    };
    const outcome = await streams.decideAndAppend({
      stream: handOverStream,
      id,
      decide: (current) => proposeHandOver(arrangement, decision, current),
      context,
    });
    return { id, outcome };
  }
}

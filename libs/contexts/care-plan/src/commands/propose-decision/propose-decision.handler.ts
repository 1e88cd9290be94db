import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, contentHashOf, decisionPoliciesId } from '../../care-plan.context';
import { decisionPolicyStream, policyFor } from '../../domain/decision-policy/decision-policy.state';
import { daysOf } from '../../domain/joint-decision/decision-policy.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { ProposeDecision } from './propose-decision.command';
import { proposeDecision } from './propose-decision.decide';
import type { ProposeDecisionRefusal } from './propose-decision.decide';

const nothingAsked = jointDecisionStream.initial;

@CommandHandler(ProposeDecision)
export class ProposeDecisionHandler implements ICommandHandler<ProposeDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, planId, asked, context }: ProposeDecision): Promise<Outcome<ProposeDecisionRefusal>> {
    const { state: plan, history } = await this.carePlan.planFor(context.principal, 'decision.propose', planId, {
      part: 'decisions',
    });
    const { streams } = this.carePlan.platform;
    const { state: policies } = await streams.load(decisionPolicyStream, decisionPoliciesId);
    const policy = policyFor(policies, asked.kind);
    const today = civilDay(context.now);
    const days = daysOf(policy, today);
    const { supersedesId } = asked;
    const superseded = supersedesId ? (await streams.load(jointDecisionStream, supersedesId)).state : nothingAsked;
    const decideBy = asked.decideBy ?? days.decideBy;
    const proposal = {
      ...{ question: asked.question, options: asked.options, kind: asked.kind, policy, decideBy },
      ...(asked.goesAheadWith ? { goesAheadWith: asked.goesAheadWith } : {}),
      // A day for the decision that is sooner is one for the positions too.
      answerBy: asked.answerBy ?? (days.answerBy < decideBy ? days.answerBy : decideBy),
      // Whoever cares for the person tells the team in a way of their own.
      asked: plan.team
        .filter(({ leftAt, role }) => leftAt === null && role !== 'carer')
        .map(({ memberId }) => memberId),
      ...(supersedesId ? { supersedesId, supersedingReason: asked.supersedingReason ?? '' } : {}),
      decisionId,
      planId,
      personId: plan.personId,
      evidence: { planContentHash: contentHashOf(plan), position: String(history.at(-1)?.position ?? 0n) },
      proposedBy: nameOf(plan, context.principal),
      proposedAt: context.now.toISOString(),
    };
    return streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (current) => proposeDecision(proposal, current, { today, superseded }),
      context,
    });
  }
}

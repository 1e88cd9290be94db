import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext } from '../../care-plan.context';
import type { DecisionInPlan } from '../../care-plan.context';
import { mayRecordVoice, nextReviewOn } from '../../domain/joint-decision/joint-decision.rules';
import { hasLapsed, missingForQuorum, personHasSpoken } from '../../domain/joint-decision/quorum.rules';
import { isPerson } from '../../domain/plan/plan.rules';

/** One decision, read from its stream. */
@Injectable()
export class DecisionQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async read(caller: Principal, decisionId: string) {
    const found = await this.carePlan.decisionFor(caller, 'decision.read', decisionId);
    const { decision, revision, planContentHash } = found;
    const { proposal, status, positions, voices, taken } = decision;
    await this.carePlan.views.record(caller, proposal.personId, 'decision');
    const text = taken?.planContentHash ?? planContentHash;
    const missing = taken ? [] : missingForQuorum(decision, text);
    const voice = voices.at(-1);
    return {
      ...proposal,
      status,
      personsVoice: voice
        ? {
            outcome: voice.outcome,
            words: voice.words,
            recordedBy: voice.recordedBy,
            at: voice.voicedAt,
            lapsed: hasLapsed(voice, text),
          }
        : null,
      positions: positions.map((position) => ({
        memberId: position.memberId,
        role: position.role,
        agencyId: position.agencyId,
        stance: position.stance,
        reason: position.reason,
        at: position.statedAt,
        lapsed: hasLapsed(position, text),
      })),
      quorum: { reached: missing.length === 0, missing },
      outcome: taken?.outcome ?? null,
      implementerId: taken?.implementerId ?? null,
      reviewOn: nextReviewOn(decision),
      reviews: decision.reviews.map(({ outcome, words, reviewOn, reviewedBy, reviewedAt }) => ({
        ...{ outcome, words, reviewOn, reviewedBy, reviewedAt },
      })),
      takenAt: taken?.takenAt ?? null,
      takenBy: taken?.takenBy ?? null,
      revision: revision.toString(),
      allowedActions: await this.allowedActions(caller, found, missing),
    };
  }

  /** What this reader could ask for now, by the same rules that will decide it. */
  private async allowedActions(
    caller: Principal,
    { decision, plan, planContentHash }: DecisionInPlan,
    missing: readonly string[],
  ): Promise<string[]> {
    const may = (action: string) => this.carePlan.access.may(caller, action, { personId: plan.personId });
    if (decision.status === 'taken') {
      return nextReviewOn(decision) !== null && (await may('decision.review')) ? ['review'] : [];
    }
    const mayVoice =
      mayRecordVoice(plan, caller) && (isPerson(plan, caller) || !personHasSpoken(decision, planContentHash));
    return [
      ...((await may('decision.state-position')) ? ['state-position'] : []),
      ...(mayVoice && (await may('decision.record-persons-voice')) ? ['record-persons-voice'] : []),
      ...(missing.length === 0 && (await may('decision.take')) ? ['take'] : []),
    ];
  }
}

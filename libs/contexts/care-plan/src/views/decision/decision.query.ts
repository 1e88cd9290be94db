import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext } from '../../care-plan.context';
import type { DecisionInPlan } from '../../care-plan.context';
import { mayBeHandedOver } from '../../domain/joint-decision/handing-over.rules';
import {
  isAsked,
  isInForce,
  mayRecordVoice,
  maySayWhatBecame,
  nextReviewOf,
} from '../../domain/joint-decision/joint-decision.rules';
import type { Voice } from '../../domain/joint-decision/joint-decision.state';
import { hasLapsed, missingForQuorum, personHasSpoken, policyOf } from '../../domain/joint-decision/quorum.rules';
import { isPerson, memberOf, nameOf } from '../../domain/plan/plan.rules';
import { speaksFor } from '../../domain/representation/representation.rules';
import type { Representation } from '../../domain/representation/representation.state';
import { representationStream } from '../../domain/representation/representation.state';

/** One decision as a record, read from its stream. */
@Injectable()
export class DecisionQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** As it stood at an instant when one is given; by today's authority. */
  async read(caller: Principal, decisionId: string, instant?: string) {
    const found = await this.carePlan.decisionFor(caller, 'decision.read', decisionId, instant);
    const { decision, revision, planContentHash } = found;
    const { proposal, status, positions, voices, taken, emergency } = decision;
    await this.carePlan.views.record(caller, proposal.personId, 'decision');
    const text = status === 'taken' && taken ? taken.planContentHash : planContentHash;
    const missing = isAsked(decision) ? missingForQuorum(decision, text) : [];
    const { state: representation } = await this.carePlan.platform.streams.load(
      representationStream,
      proposal.personId,
    );
    const { asked: _asked, ...question } = proposal;
    return {
      ...question,
      policy: policyOf(decision),
      status,
      personsVoice: voices.length > 0 ? this.voice(voices.at(-1), text, representation) : null,
      earlierVoices: voices.slice(0, -1).map((voice) => this.voice(voice, text, representation)),
      positions: positions.map((position) => ({
        ...{ memberId: position.memberId, role: position.role, agencyId: position.agencyId, stance: position.stance },
        ...{ reason: position.reason, at: position.statedAt, planContentHash: position.planContentHash },
        lapsed: hasLapsed(position, text),
      })),
      lapses: decision.lapses.map(({ memberIds, personsVoice, lapsedAt }) => ({ memberIds, personsVoice, lapsedAt })),
      quorum: { reached: missing.length === 0, missing },
      outcome: taken?.outcome ?? null,
      mayBeHandedOver: mayBeHandedOver(decision),
      implementerId: taken?.implementerId ?? null,
      implementBy: taken?.implementBy ?? null,
      reviewOn: taken?.reviewOn ?? null,
      nextReviewOn: nextReviewOf(decision),
      takenAt: taken?.takenAt ?? null,
      takenBy: taken?.takenBy ?? null,
      takenOnPlan: taken?.planContentHash ?? null,
      emergency,
      ended: decision.ended,
      carriedOut: decision.carriedOut,
      reviews: decision.reviews.map(({ words, nextReviewOn, reviewedBy, reviewedAt }) => ({
        ...{ words, nextReviewOn, reviewedBy, reviewedAt },
      })),
      superseded: decision.superseded && {
        ...{ byDecisionId: decision.superseded.byDecisionId, reason: decision.superseded.reason },
        at: decision.superseded.supersededAt,
      },
      considerations: decision.considerations.map(({ decisionId: _id, personId: _person, ...one }) => one),
      bestInterests: decision.bestInterests.map(({ decisionId: _id, personId: _person, ...one }) => one),
      speakers: this.speakers(caller, found, representation),
      revision: revision.toString(),
      allowedActions: instant === undefined ? await this.allowedActions(caller, found, missing) : [],
      ...(instant === undefined ? {} : { asOf: instant }),
    };
  }

  private voice(voice: Voice | undefined, text: string, representation: Representation) {
    if (!voice) return null;
    const { outcome, words, recordedBy, voicedAt: at, through } = voice;
    const speaker = representation.find(({ representativeId }) => representativeId === through?.representativeId);
    const saidThemself = speaker?.memberId === recordedBy;
    const by = through ? { kind: through.kind, name: speaker?.name ?? null, saidThemself } : null;
    return { outcome, words, recordedBy, at, through: by, lapsed: hasLapsed(voice, text) };
  }

  /** Those through whom this reader could give the person's voice now. */
  private speakers(caller: Principal, { decision, plan, planContentHash }: DecisionInPlan, all: Representation) {
    if (!isAsked(decision) || isPerson(plan, caller) || personHasSpoken(decision, planContentHash)) return [];
    const today = civilDay(this.carePlan.platform.clock.now());
    return all
      .filter((one) => speaksFor(one, decision.proposal.kind, today))
      .filter(({ memberId }) => mayRecordVoice(plan, caller) || memberId === caller.memberId)
      .map(({ representativeId, name, kind }) => ({ representativeId, name, kind }));
  }

  /** What this reader could ask for now, by the same rules that will decide it. */
  private async allowedActions(
    caller: Principal,
    { decision, plan, planContentHash }: DecisionInPlan,
    missing: readonly string[],
  ): Promise<string[]> {
    const may = (action: string) => this.carePlan.access.may(caller, action, { personId: plan.personId });
    const isOpen = decision.status === 'open';
    const isToRatify = decision.status === 'to-be-ratified' && decision.superseded === null;
    const isIn = isInForce(decision);
    const mayVoice =
      mayRecordVoice(plan, caller) && (isPerson(plan, caller) || !personHasSpoken(decision, planContentHash));
    const me = nameOf(plan, caller);
    const mayWithdraw =
      me === plan.personId || me === decision.proposal.proposedBy || memberOf(plan, caller)?.isKeyWorker === true;
    const cannotDecide = decision.considerations.at(-1)?.conclusion === 'cannot-decide';
    const doneAlready = decision.carriedOut.at(-1)?.done === true;
    const ways: readonly (readonly [name: string, action: string, isPossible: boolean])[] = [
      ['state-position', 'decision.state-position', isAsked(decision)],
      ['record-persons-voice', 'decision.record-persons-voice', isAsked(decision) && mayVoice],
      ['take', 'decision.take', isOpen && missing.length === 0],
      ['take-in-emergency', 'decision.take-in-emergency', isOpen && missing.length > 0 && caller.tier === 'regulated'],
      ['ratify', 'decision.ratify', isToRatify && missing.length === 0],
      ['withdraw', 'decision.withdraw', isOpen && mayWithdraw],
      ['follow-up', 'decision.follow-up', isIn && !doneAlready && maySayWhatBecame(plan, decision, caller)],
      ['review', 'decision.review', isIn],
      ['consider-capacity', 'capacity.consider', isAsked(decision)],
      ['record-best-interests', 'best-interests.record', isAsked(decision) && cannotDecide],
    ];
    const possible = await Promise.all(ways.map(async ([, action, is]) => is && (await may(action))));
    return ways.filter((_way, at) => possible[at]).map(([name]) => name);
  }
}

import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext, contentHashOf, planIdOf } from '../../care-plan.context';
import { isAsked } from '../../domain/joint-decision/joint-decision.rules';
import type { ProposedDecision } from '../../domain/joint-decision/joint-decision.state';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { hasLapsed, personHasSpoken } from '../../domain/joint-decision/quorum.rules';
import { needsConsideration, speaksThemself } from '../../domain/representation/representation.rules';
import type { Representative } from '../../domain/representation/representation.state';
import { representationStream } from '../../domain/representation/representation.state';

/** What is asked of a carer who is recognised to speak for the person; nothing of the plan, which they are shown as the person let them. */
@Injectable()
export class AskedAsRepresentativeQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** The questions that are open, of the kinds they speak in, while that lasts; none to every other carer. */
  async of(caller: Principal, personId: string, position: bigint) {
    const { state: plan } = await this.carePlan.planFor(caller, 'representation.follow', planIdOf(personId));
    const { access, platform, views } = this.carePlan;
    const { state: all } = await platform.streams.load(representationStream, personId);
    const mine = all.filter(({ memberId }) => memberId !== null && memberId === caller.memberId);
    if (mine.length === 0 || (await access.hasObjected(caller, { personId, part: 'decisions' }))) return [];
    const today = civilDay(platform.clock.now());
    const text = contentHashOf(plan);
    const questions = [];
    for (const decisionId of await this.carePlan.askedAbout(personId, position)) {
      const { state: decision } = await platform.streams.load(jointDecisionStream, decisionId);
      if (!isAsked(decision)) continue;
      const speaker = mine.find((one) => speaksThemself(one, caller, decision.proposal.kind, today));
      if (speaker) questions.push(shown(decision, speaker, text));
    }
    if (questions.length > 0) await views.record(caller, personId, 'decision');
    return questions;
  }
}

/** The question, and what they said themself: not where others stand. */
function shown(decision: ProposedDecision, speaker: Representative, text: string) {
  const { decisionId, kind, question, options, answerBy } = decision.proposal;
  const { representativeId } = speaker;
  const mine = decision.voices.findLast(({ through }) => through?.representativeId === representativeId);
  return {
    ...{ decisionId, kind, question, options, answerBy },
    speaksAs: { representativeId, kind: speaker.kind },
    /** They speak once it was found that the person cannot make this decision. */
    waitsForCapacity: needsConsideration(speaker) && decision.considerations.at(-1)?.conclusion !== 'cannot-decide',
    personHasSpoken: personHasSpoken(decision, text),
    said: mine
      ? {
          outcome: mine.outcome,
          words: mine.words,
          at: mine.voicedAt,
          saidThemself: mine.recordedBy === speaker.memberId,
          lapsed: hasLapsed(mine, text),
        }
      : null,
  };
}

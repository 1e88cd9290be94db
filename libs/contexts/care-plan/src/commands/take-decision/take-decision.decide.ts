import type { Decision } from '@platform/decider/decider';
import type { DissentRecorded, JointDecisionTaken } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { hasLapsed, lastPositions, missingForQuorum } from '../../domain/joint-decision/quorum.rules';

export type TakeDecisionRefusal =
  | 'decision-not-found'
  | 'already-taken'
  | 'quorum-not-reached'
  | 'outcome-not-an-option'
  | 'implementer-not-on-team'
  | 'review-in-the-past';

export interface Taking {
  readonly outcome: string;
  readonly implementerId: string;
  readonly reviewOn: string;
  readonly takenBy: string;
  readonly takenAt: string;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
  /** The plan as it stands now. */
  readonly planContentHash: string;
  /** Everybody who could carry it out: the person and the team around them. */
  readonly team: readonly string[];
}

/** One of the answers that were asked about becomes the decision; every dissent is kept beside it, as it was said. */
export function takeDecision(
  taking: Taking,
  decision: JointDecision,
): Decision<JointDecisionTaken | DissentRecorded, TakeDecisionRefusal> {
  if (decision.status === 'not-proposed') return { refused: 'decision-not-found' };
  if (decision.status === 'taken') return { refused: 'already-taken' };
  const { planContentHash, outcome, implementerId, reviewOn, takenBy, takenAt } = taking;
  const { decisionId, planId, personId, kind, options } = decision.proposal;
  const missing = missingForQuorum(decision, planContentHash);
  const voice = decision.voices.at(-1);
  if (missing.length > 0 || !voice) return { refused: 'quorum-not-reached', about: { missing } };
  if (!options.includes(outcome)) return { refused: 'outcome-not-an-option' };
  if (!taking.team.includes(implementerId)) return { refused: 'implementer-not-on-team' };
  if (reviewOn < taking.today) return { refused: 'review-in-the-past' };
  const standing = lastPositions(decision).filter((position) => !hasLapsed(position, planContentHash));
  return [
    {
      type: 'JointDecisionTaken',
      data: {
        decisionId,
        planId,
        personId,
        kind,
        outcome,
        implementerId,
        reviewOn,
        planContentHash,
        personsVoice: voice.outcome,
        positions: standing.map(({ memberId, stance }) => ({ memberId, stance })),
        takenBy,
        takenAt,
      },
    },
    ...standing
      .filter(({ stance }) => stance === 'dissent')
      .map(({ memberId, role, agencyId, reason }): DissentRecorded => ({
        type: 'DissentRecorded',
        data: { decisionId, personId, memberId, role, agencyId, reason: reason ?? '', recordedAt: takenAt },
      })),
  ];
}

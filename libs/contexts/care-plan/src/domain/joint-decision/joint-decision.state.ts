import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type {
  DecisionProposed,
  DecisionReviewed,
  JointDecisionEvent,
  JointDecisionTaken,
  PersonsVoiceRecorded,
  PositionStated,
} from './joint-decision.events';

export type Position = PositionStated['data'];
export type Voice = PersonsVoiceRecorded['data'];

export interface ProposedDecision {
  readonly status: 'open' | 'taken';
  readonly proposal: DecisionProposed['data'];
  /** Everything that was said, oldest first; a member's last position counts, the earlier ones are kept. */
  readonly positions: readonly Position[];
  readonly voices: readonly Voice[];
  readonly taken: JointDecisionTaken['data'] | null;
  /** Oldest first. */
  readonly reviews: readonly DecisionReviewed['data'][];
}

export type JointDecision = { readonly status: 'not-proposed' } | ProposedDecision;

export function evolve(decision: JointDecision, event: JointDecisionEvent): JointDecision {
  if (event.type === 'DecisionProposed') {
    return { status: 'open', proposal: event.data, positions: [], voices: [], taken: null, reviews: [] };
  }
  if (decision.status === 'not-proposed') return decision;
  switch (event.type) {
    case 'PositionStated':
      return { ...decision, positions: [...decision.positions, event.data] };
    case 'PersonsVoiceRecorded':
      return { ...decision, voices: [...decision.voices, event.data] };
    case 'JointDecisionTaken':
      return { ...decision, status: 'taken', taken: event.data };
    case 'DecisionReviewed':
      return { ...decision, reviews: [...decision.reviews, event.data] };
    case 'DecisionFoundAboutSomebodyElse':
      return { status: 'not-proposed' };
    case 'QuorumReached':
    case 'DissentRecorded':
      return decision;
  }
}

export const jointDecisionStream = defineStream<JointDecision, JointDecisionEvent>({
  category: 'jointDecision',
  initial: { status: 'not-proposed' },
  evolve,
  informationClass: 'decision',
  personal: {
    // The hash of few words could be guessed back into them, so it goes with the words.
    DecisionProposed: { question: ERASED, options: [ERASED], evidence: { planContentHash: ERASED, position: '0' } },
    PositionStated: { reason: ERASED, planContentHash: ERASED },
    PersonsVoiceRecorded: { words: ERASED, planContentHash: ERASED },
    QuorumReached: { planContentHash: ERASED },
    JointDecisionTaken: { outcome: ERASED, planContentHash: ERASED },
    DissentRecorded: { reason: ERASED },
    DecisionReviewed: { words: ERASED },
    DecisionFoundAboutSomebodyElse: {},
  },
});

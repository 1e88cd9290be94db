import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { BestInterestsDecisionRecorded, CapacityConsidered } from './capacity.events';
import type {
  DecisionReviewed,
  DecisionSuperseded,
  DecisionTakenInEmergency,
  PositionsLapsed,
} from './follow-through.events';
import type {
  DecisionProposed,
  JointDecisionEvent,
  JointDecisionTaken,
  PersonsVoiceRecorded,
  PositionStated,
} from './joint-decision.events';

export type Position = PositionStated['data'];
export type Voice = PersonsVoiceRecorded['data'];
type Taken = Pick<
  JointDecisionTaken['data'],
  'outcome' | 'implementerId' | 'implementBy' | 'reviewOn' | 'planContentHash' | 'takenBy' | 'takenAt'
>;
interface Emergency extends Pick<DecisionTakenInEmergency['data'], 'reason' | 'ratifyBy' | 'agencyId'> {
  readonly ratified: { readonly by: string; readonly at: string } | null;
  readonly escalatedAt: string | null;
}
/** What was said last of whether it was done; it may be said anew. */
interface CarriedOut {
  readonly done: boolean;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}
interface Ended {
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string;
}

export interface ProposedDecision {
  /** `to-be-ratified` is in force already, by one practitioner alone; the others are still asked. */
  readonly status: 'open' | 'to-be-ratified' | 'taken' | 'withdrawn' | 'lapsed';
  readonly proposal: DecisionProposed['data'];
  /** Everything that was said, oldest first; a member's last position counts, the earlier ones are kept. */
  readonly positions: readonly Position[];
  readonly voices: readonly Voice[];
  readonly lapses: readonly PositionsLapsed['data'][];
  readonly taken: Taken | null;
  readonly emergency: Emergency | null;
  readonly ended: Ended | null;
  readonly carriedOut: readonly CarriedOut[];
  readonly reviews: readonly DecisionReviewed['data'][];
  readonly superseded: DecisionSuperseded['data'] | null;
  /** When help ended with a farewell, after which nobody looks at it again. */
  readonly restedAt: string | null;
  readonly considerations: readonly CapacityConsidered['data'][];
  readonly bestInterests: readonly BestInterestsDecisionRecorded['data'][];
}

export type JointDecision = { readonly status: 'not-proposed' } | ProposedDecision;

const nothingSaid: Omit<ProposedDecision, 'proposal'> = {
  ...{ status: 'open' as const, positions: [], voices: [], lapses: [], taken: null, emergency: null, ended: null },
  ...{ carriedOut: [], reviews: [], superseded: null, restedAt: null, considerations: [], bestInterests: [] },
};

export function evolve(decision: JointDecision, event: JointDecisionEvent): JointDecision {
  if (event.type === 'DecisionProposed') return { ...nothingSaid, proposal: event.data };
  return decision.status === 'not-proposed' ? decision : evolveProposed(decision, event);
}

function evolveProposed(
  decision: ProposedDecision,
  event: Exclude<JointDecisionEvent, DecisionProposed>,
): JointDecision {
  switch (event.type) {
    case 'PositionStated':
      return { ...decision, positions: [...decision.positions, event.data] };
    case 'PersonsVoiceRecorded':
      return { ...decision, voices: [...decision.voices, event.data] };
    case 'PositionsLapsed':
      return { ...decision, lapses: [...decision.lapses, event.data] };
    case 'JointDecisionTaken':
      return { ...decision, status: 'taken', taken: event.data };
    case 'DecisionTakenInEmergency': {
      const { reason, ratifyBy, agencyId } = event.data;
      const emergency = { reason, ratifyBy, agencyId, ratified: null, escalatedAt: null };
      return { ...decision, status: 'to-be-ratified', taken: event.data, emergency };
    }
    case 'DecisionRatified': {
      const { ratifiedBy: by, ratifiedAt: at, planContentHash } = event.data;
      const { taken, emergency } = decision;
      return {
        ...{ ...decision, status: 'taken', taken: taken && { ...taken, planContentHash } },
        emergency: emergency && { ...emergency, ratified: { by, at } },
      };
    }
    case 'RatificationEscalated': {
      const { emergency } = decision;
      return { ...decision, emergency: emergency && { ...emergency, escalatedAt: event.data.escalatedAt } };
    }
    case 'DecisionWithdrawn': {
      const { reason, withdrawnBy: by, withdrawnAt: at } = event.data;
      return { ...decision, status: 'withdrawn', ended: { reason, by, at } };
    }
    case 'DecisionLapsed':
      return { ...decision, status: 'lapsed', ended: { reason: null, by: null, at: event.data.lapsedAt } };
    case 'DecisionImplemented': {
      const { words, implementedBy: by, implementedAt: at } = event.data;
      return { ...decision, carriedOut: [...decision.carriedOut, { done: true, words, by, at }] };
    }
    case 'DecisionNotImplemented': {
      const { why: words, saidBy: by, saidAt: at } = event.data;
      return { ...decision, carriedOut: [...decision.carriedOut, { done: false, words, by, at }] };
    }
    case 'DecisionReviewed':
      return { ...decision, reviews: [...decision.reviews, event.data] };
    case 'DecisionSuperseded':
      return { ...decision, superseded: event.data };
    case 'DecisionPutToRest':
      return { ...decision, restedAt: event.data.restedAt };
    case 'CapacityConsidered':
      return { ...decision, considerations: [...decision.considerations, event.data] };
    case 'BestInterestsDecisionRecorded':
      return { ...decision, bestInterests: [...decision.bestInterests, event.data] };
    case 'DecisionFoundAboutSomebodyElse':
      return { status: 'not-proposed' };
    case 'QuorumReached':
    case 'DissentRecorded':
    case 'EvidencePackProduced':
      return decision;
  }
}

const erasedPart = { able: true, words: ERASED };

export const jointDecisionStream = defineStream<JointDecision, JointDecisionEvent>({
  category: 'jointDecision',
  initial: { status: 'not-proposed' },
  evolve,
  informationClass: 'decision',
  personal: {
    // The hash of few words could be guessed back into them, so it goes with the words.
    DecisionProposed: {
      ...{ question: ERASED, options: [ERASED], evidence: { planContentHash: ERASED, position: '0' } },
      supersedingReason: ERASED,
    },
    PositionStated: { reason: ERASED, planContentHash: ERASED },
    PersonsVoiceRecorded: { words: ERASED, planContentHash: ERASED },
    QuorumReached: { planContentHash: ERASED },
    JointDecisionTaken: {
      ...{ outcome: ERASED, planContentHash: ERASED },
      supersedingReason: ERASED,
    },
    DissentRecorded: { reason: ERASED },
    DecisionFoundAboutSomebodyElse: {},
    PositionsLapsed: { planContentHash: ERASED },
    DecisionWithdrawn: { reason: ERASED },
    DecisionLapsed: {},
    DecisionTakenInEmergency: {
      ...{ outcome: ERASED, reason: ERASED, planContentHash: ERASED },
      supersedingReason: ERASED,
    },
    DecisionRatified: { planContentHash: ERASED },
    RatificationEscalated: {},
    DecisionImplemented: { words: ERASED },
    DecisionNotImplemented: { why: ERASED },
    DecisionReviewed: { words: ERASED },
    DecisionSuperseded: { reason: ERASED },
    DecisionPutToRest: {},
    EvidencePackProduced: {},
    CapacityConsidered: {
      ...{ understands: erasedPart, retains: erasedPart, weighs: erasedPart, communicates: erasedPart },
      ...{ support: ERASED, impairment: null, conclusion: 'can-decide' },
    },
    BestInterestsDecisionRecorded: {
      ...{ wishes: ERASED, consulted: ERASED, lessRestrictive: ERASED, conclusion: ERASED },
    },
  },
});

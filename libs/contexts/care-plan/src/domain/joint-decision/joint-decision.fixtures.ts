import type {
  DecisionProposed,
  DecisionReviewed,
  JointDecisionTaken,
  PersonsVoiceRecorded,
  PositionStated,
  QuorumReached,
} from './joint-decision.events';

const decisionId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0011';
const planId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0012';
const personId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0013';
export const planContentHash = 'a'.repeat(64);
export const clinician = { memberId: 'grace', role: 'clinician', agencyId: 'trust', tier: 'regulated' } as const;
export const peer = { memberId: 'dev', role: 'peer-supporter', agencyId: 'peers', tier: 'peer' } as const;
export const worker = { memberId: 'amara', role: 'community-worker', agencyId: 'charity', tier: 'supervised' } as const;

export const proposed = (more: Partial<DecisionProposed['data']> = {}): DecisionProposed => ({
  type: 'DecisionProposed',
  data: {
    decisionId,
    planId,
    personId,
    kind: 'step-down',
    question: 'Is Robin ready for the charity alone?',
    options: ['Yes, in April', 'Not yet'],
    evidence: { planContentHash, position: '7' },
    proposedBy: clinician.memberId,
    proposedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const stated = (more: Partial<PositionStated['data']> = {}): PositionStated => ({
  type: 'PositionStated',
  data: {
    decisionId,
    personId,
    ...clinician,
    stance: 'agree',
    reason: null,
    planContentHash,
    statedAt: '2026-03-02T10:00:00.000Z',
    ...more,
  },
});

export const voiced = (more: Partial<PersonsVoiceRecorded['data']> = {}): PersonsVoiceRecorded => ({
  type: 'PersonsVoiceRecorded',
  data: {
    decisionId,
    personId,
    outcome: 'agrees',
    words: 'I want to try it.',
    planContentHash,
    recordedBy: personId,
    voicedAt: '2026-03-02T10:00:00.000Z',
    ...more,
  },
});

export const reached = (more: Partial<QuorumReached['data']> = {}): QuorumReached => ({
  type: 'QuorumReached',
  data: { decisionId, personId, planContentHash, reachedAt: '2026-03-02T10:00:00.000Z', ...more },
});

export const taken = (more: Partial<JointDecisionTaken['data']> = {}): JointDecisionTaken => ({
  type: 'JointDecisionTaken',
  data: {
    decisionId,
    planId,
    personId,
    kind: 'step-down',
    outcome: 'Yes, in April',
    implementerId: worker.memberId,
    reviewOn: '2026-06-01',
    planContentHash,
    personsVoice: 'agrees',
    positions: [],
    takenBy: clinician.memberId,
    takenAt: '2026-03-02T11:00:00.000Z',
    ...more,
  },
});

export const reviewed = (more: Partial<DecisionReviewed['data']> = {}): DecisionReviewed => ({
  type: 'DecisionReviewed',
  data: {
    decisionId,
    personId,
    implementerId: worker.memberId,
    outcome: 'still-right',
    words: 'It goes well.',
    reviewOn: '2026-09-01',
    reviewedBy: worker.memberId,
    reviewedAt: '2026-06-01T11:00:00.000Z',
    ...more,
  },
});

import type {
  MeasureCompleted,
  MeasureFoundWrong,
  MeasureInUseAgain,
  MeasureKeptFromUse,
  MeasureOffered,
  MeasureOfferTakenBack,
  PromptAcknowledged,
  PromptEscalated,
  SafetyConversationPrompted,
} from './measure.events';

export const MEASURE_ID = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0001';
export const KEY_WORKER_ID = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0005';
export const AGENCY_ID = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0006';
export const PERSON_ID = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0002';

export const offered = (): MeasureOffered => ({
  type: 'MeasureOffered',
  data: {
    measureId: MEASURE_ID,
    personId: PERSON_ID,
    measure: 'phq-9',
    offeredBy: KEY_WORKER_ID,
    agencyId: AGENCY_ID,
    offeredAt: '2026-03-01T09:00:00.000Z',
    answerBy: '2026-03-08T09:00:00.000Z',
  },
});

export const takenBack = (): MeasureOfferTakenBack => ({
  type: 'MeasureOfferTakenBack',
  data: {
    measureId: MEASURE_ID,
    personId: PERSON_ID,
    takenBackBy: KEY_WORKER_ID,
    takenBackAt: '2026-03-02T09:00:00.000Z',
  },
});

export const completed = (more: Partial<MeasureCompleted['data']> = {}): MeasureCompleted => ({
  type: 'MeasureCompleted',
  data: {
    measureId: MEASURE_ID,
    personId: PERSON_ID,
    measure: 'phq-9',
    version: '1',
    completedOn: '2026-03-02',
    completedBy: PERSON_ID,
    completedAt: '2026-03-02T09:00:00.000Z',
    how: 'signed-in',
    answers: [2, 2, 2, 2, 2, 2, 2, 2, 0],
    score: 16,
    band: 'moderately severe',
    ...more,
  },
});

export const prompted = (): SafetyConversationPrompted => ({
  type: 'SafetyConversationPrompted',
  data: {
    measureId: MEASURE_ID,
    personId: PERSON_ID,
    promptedAt: '2026-03-02T09:00:00.000Z',
    memberId: KEY_WORKER_ID,
    agencyId: AGENCY_ID,
    acknowledgeBy: '2026-03-02T10:00:00.000Z',
  },
});

export const acknowledged = (): PromptAcknowledged => ({
  type: 'PromptAcknowledged',
  data: {
    measureId: MEASURE_ID,
    personId: PERSON_ID,
    acknowledgedBy: KEY_WORKER_ID,
    acknowledgedAt: '2026-03-02T09:20:00.000Z',
  },
});

export const escalated = (): PromptEscalated => ({
  type: 'PromptEscalated',
  data: {
    measureId: MEASURE_ID,
    personId: PERSON_ID,
    memberId: KEY_WORKER_ID,
    agencyId: AGENCY_ID,
    escalatedAt: '2026-03-02T10:00:00.000Z',
  },
});

const CORRECTION_ID = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0007';

export const keptFromUse = (more: Partial<MeasureKeptFromUse['data']> = {}): MeasureKeptFromUse => ({
  type: 'MeasureKeptFromUse',
  data: {
    ...{ measureId: MEASURE_ID, personId: PERSON_ID, correctionId: CORRECTION_ID },
    ...{ askedAt: '2026-03-03T09:00:00.000Z', ...more },
  },
});

const answered = {
  ...{ measureId: MEASURE_ID, personId: PERSON_ID, correctionId: CORRECTION_ID },
  answeredAt: '2026-03-04T09:00:00.000Z',
};
export const inUseAgain = (): MeasureInUseAgain => ({ type: 'MeasureInUseAgain', data: answered });
export const foundWrong = (): MeasureFoundWrong => ({ type: 'MeasureFoundWrong', data: answered });

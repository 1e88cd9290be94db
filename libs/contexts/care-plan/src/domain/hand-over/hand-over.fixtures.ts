import type {
  FirstContactMade,
  HandOverArranged,
  HandOverAccepted,
  HandOverCompleted,
  HandOverEscalated,
  HandOverLate,
  HandOverProposed,
  HandOverUnanswered,
  HandOverWithdrawn,
} from './hand-over.events';

const handOverId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0021';
const personId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0022';
const planId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0023';
export const trust = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0024';
export const charity = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0025';
export const sender = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0026';
export const receiver = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0027';

/** A Monday. */
export const MONDAY = '2026-03-02T09:00:00.000Z';
const WEDNESDAY = '2026-03-04T09:00:00.000Z';
const NEXT_MONDAY = '2026-03-09T09:00:00.000Z';
export const LATER = '2026-03-12T09:00:00.000Z';

export const proposed = (more: Partial<HandOverProposed['data']> = {}): HandOverProposed => ({
  type: 'HandOverProposed',
  data: {
    handOverId,
    personId,
    planId,
    direction: 'step-down',
    decisionId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0028',
    fromAgencyId: trust,
    toAgencyId: charity,
    proposedBy: sender,
    meetingOn: '2026-03-03',
    present: [sender, personId],
    medicines: 'The GP prescribes, Robin fetches them.',
    section117: 'not-applicable',
    acknowledgeDueAt: WEDNESDAY,
    contactDueAt: NEXT_MONDAY,
    proposedAt: MONDAY,
    ...more,
  },
});

export const arranged = (more: Partial<HandOverArranged['data']> = {}): HandOverArranged => ({
  type: 'HandOverArranged',
  data: {
    handOverId,
    personId,
    meeting: 'held',
    meetingOn: '2026-03-02',
    present: [sender, receiver, personId],
    meetingWhyNot: null,
    planGoneThrough: true,
    safetyPlanGoneThrough: true,
    notGoneThroughWhy: null,
    prescriber: 'Dr Pryce',
    reviewer: 'Dr Pryce',
    medicinesReviewBy: '2026-04-02',
    medicinesWhyNot: null,
    aftercare: 'no',
    aftercareWho: null,
    arrangedBy: sender,
    arrangedAt: MONDAY,
    ...more,
  },
});

export const accepted = (more: Partial<HandOverAccepted['data']> = {}): HandOverAccepted => ({
  type: 'HandOverAccepted',
  data: {
    handOverId,
    personId,
    planId,
    toAgencyId: charity,
    receiverId: receiver,
    receiverRole: 'community-worker',
    acceptedBy: receiver,
    acceptedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const firstContact = (more: Partial<FirstContactMade['data']> = {}): FirstContactMade => ({
  type: 'FirstContactMade',
  data: {
    handOverId,
    personId,
    receiverId: receiver,
    how: 'We met for a walk.',
    occurredAt: '2026-03-05T10:00:00.000Z',
    ...more,
  },
});

export const completed = (more: Partial<HandOverCompleted['data']> = {}): HandOverCompleted => ({
  type: 'HandOverCompleted',
  data: {
    handOverId,
    personId,
    firstContactAt: '2026-03-05T10:00:00.000Z',
    completedAt: '2026-03-05T12:00:00.000Z',
    ...more,
  },
});

export const withdrawn = (more: Partial<HandOverWithdrawn['data']> = {}): HandOverWithdrawn => ({
  type: 'HandOverWithdrawn',
  data: {
    handOverId,
    personId,
    reason: 'Robin would rather stay with us for now.',
    withdrawnBy: sender,
    receiverId: null,
    withdrawnAt: '2026-03-03T15:00:00.000Z',
    ...more,
  },
});

export const unanswered = (noticedAt = LATER): HandOverUnanswered => ({
  type: 'HandOverUnanswered',
  data: { handOverId, personId, acknowledgeDueAt: WEDNESDAY, noticedAt },
});

export const late = (noticedAt = LATER): HandOverLate => ({
  type: 'HandOverLate',
  data: { handOverId, personId, contactDueAt: NEXT_MONDAY, noticedAt },
});

export const escalated = (
  to: HandOverEscalated['data']['to'],
  because: HandOverEscalated['data']['because'],
  escalatedAt = LATER,
): HandOverEscalated => ({ type: 'HandOverEscalated', data: { handOverId, personId, to, because, escalatedAt } });

import type {
  AskAccepted,
  AskAcceptedByLink,
  AskDeclined,
  AskLapsed,
  AskLinkIssued,
  AskMade,
  AskWithdrawn,
  FurtherQuestionAnswered,
  FurtherQuestionAsked,
} from './ask.events';

export const ASK_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0001';
export const PERSON_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0002';
export const SERVICE_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0003';
export const AGENCY_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0004';
export const ASKER_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0005';
export const MEMBER_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0006';

export const made = (more: Partial<AskMade['data']> = {}): AskMade => ({
  type: 'AskMade',
  data: {
    askId: ASK_ID,
    personId: PERSON_ID,
    serviceId: SERVICE_ID,
    serviceName: 'Walk and talk',
    agencyId: AGENCY_ID,
    need: 'Company on Wednesdays, somewhere quiet.',
    askedBy: ASKER_ID,
    askedByAgencyId: 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0007',
    askedAt: '2026-03-02T09:00:00.000Z',
    answerDueAt: '2026-03-04T09:00:00.000Z',
    ...more,
  },
});

export const accepted = (more: Partial<AskAccepted['data']> = {}): AskAccepted => ({
  type: 'AskAccepted',
  data: {
    askId: ASK_ID,
    personId: PERSON_ID,
    serviceId: SERVICE_ID,
    agencyId: AGENCY_ID,
    memberId: MEMBER_ID,
    role: 'peer-supporter',
    acceptedBy: MEMBER_ID,
    acceptedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const declined = (more: Partial<AskDeclined['data']> = {}): AskDeclined => ({
  type: 'AskDeclined',
  data: {
    askId: ASK_ID,
    personId: PERSON_ID,
    reason: 'no-room',
    suggestion: null,
    declinedBy: MEMBER_ID,
    declinedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const withdrawn = (more: Partial<AskWithdrawn['data']> = {}): AskWithdrawn => ({
  type: 'AskWithdrawn',
  data: {
    askId: ASK_ID,
    personId: PERSON_ID,
    reason: 'Found something nearer.',
    withdrawnBy: ASKER_ID,
    withdrawnAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const lapsed = (more: Partial<AskLapsed['data']> = {}): AskLapsed => ({
  type: 'AskLapsed',
  data: { askId: ASK_ID, personId: PERSON_ID, lapsedAt: '2026-03-18T09:00:00.000Z', ...more },
});

/** As they say themself. */
export const SAID_TO_BE = { linkName: 'Bea', linkGroup: 'St Anne’s knitting circle' };

export const linkIssued = (tokenHash = 'hash'): AskLinkIssued => ({
  type: 'AskLinkIssued',
  data: { askId: ASK_ID, personId: PERSON_ID, tokenHash, issuedAt: '2026-03-02T09:00:00.000Z' },
});

export const acceptedByLink = (more: Partial<AskAcceptedByLink['data']> = {}): AskAcceptedByLink => ({
  type: 'AskAcceptedByLink',
  data: {
    ...{ askId: ASK_ID, personId: PERSON_ID, serviceId: SERVICE_ID, agencyId: AGENCY_ID },
    ...SAID_TO_BE,
    acceptedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const furtherAsked = (more: Partial<FurtherQuestionAsked['data']> = {}): FurtherQuestionAsked => ({
  type: 'FurtherQuestionAsked',
  data: {
    ...{ askId: ASK_ID, personId: PERSON_ID, question: 'Are stairs a trouble?', questionBy: MEMBER_ID },
    ...{ forMemberId: ASKER_ID, questionAskedAt: '2026-03-03T09:00:00.000Z' },
    ...more,
  },
});

export const furtherAnswered = (more: Partial<FurtherQuestionAnswered['data']> = {}): FurtherQuestionAnswered => ({
  type: 'FurtherQuestionAnswered',
  data: {
    ...{ askId: ASK_ID, personId: PERSON_ID, serviceId: SERVICE_ID, agencyId: AGENCY_ID },
    ...{ questionAnswer: 'Yes, more than a few.', answeredBy: ASKER_ID },
    ...{ questionAnsweredAt: '2026-03-03T11:00:00.000Z' },
    ...more,
  },
});

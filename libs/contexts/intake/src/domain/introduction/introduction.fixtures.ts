import type {
  DeathCorrected,
  DeathRecorded,
  DeclinedByPerson,
  HandedOverWarmly,
  InitialConversationHeld,
  IntroducerNamed,
  IntroducerUpdated,
  IntroductionHeldOver,
  IntroductionReceived,
  IntroductionTakenDown,
  KeyWorkerNamed,
  PersonReintroduced,
  ReceiverAccepted,
  LanguageChosen,
  News,
  PersonAwarenessRecorded,
} from './introduction.events';

export const received = (more: Partial<IntroductionReceived['data']> = {}): IntroductionReceived => ({
  type: 'IntroductionReceived',
  data: {
    introductionId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0001',
    personId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0002',
    via: 'self',
    receivedAt: '2026-03-02T09:00:00.000Z',
    name: 'Robin',
    reachMe: { how: 'phone', at: '07700 900123' },
    whatBroughtYou: 'I have not been sleeping.',
    whatWouldHelp: null,
    communicationNeeds: null,
    ...more,
  },
});

const { introductionId, personId } = received().data;

export const languageChosen = (language: string): LanguageChosen => ({
  type: 'LanguageChosen',
  data: { introductionId, personId, language },
});

export const introducerNamed = (): IntroducerNamed => ({
  type: 'IntroducerNamed',
  data: {
    introductionId,
    personId,
    introducerId: 'doctor',
    kind: 'gp',
    name: 'Dr Pryce',
    organisation: 'Quayside Medical Group',
    tellMe: { how: 'email', at: 'pryce@quayside.example' },
  },
});

export const awarenessRecorded = (more: Partial<PersonAwarenessRecorded['data']> = {}): PersonAwarenessRecorded => ({
  type: 'PersonAwarenessRecorded',
  data: {
    introductionId,
    personId,
    awareness: 'does-not-know-yet',
    why: 'He hung up before I could ask.',
    recordedBy: null,
    saidAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const introducerUpdated = (news: News, updatedAt = '2026-03-02T09:00:00.000Z'): IntroducerUpdated => ({
  type: 'IntroducerUpdated',
  data: { introductionId, personId, introducerId: 'doctor', news, updatedAt },
});

export const takenDown = (): IntroductionTakenDown => ({
  type: 'IntroductionTakenDown',
  data: {
    introductionId,
    personId,
    saidBy: 'Robin',
    takenDownBy: 'jo',
    takenDownAt: '2026-03-03T09:00:00.000Z',
  },
});

export const keyWorkerNamed = (more: Partial<KeyWorkerNamed['data']> = {}): KeyWorkerNamed => ({
  type: 'KeyWorkerNamed',
  data: {
    introductionId,
    personId,
    huddleId: 'huddle-1',
    keyWorkerId: 'grace',
    agencyId: 'trust',
    role: 'clinician',
    nextContactOn: '2026-03-05',
    namedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const heldOver = (): IntroductionHeldOver => ({
  type: 'IntroductionHeldOver',
  data: {
    introductionId,
    personId,
    huddleId: 'huddle-1',
    reason: 'Asked us to ring tomorrow.',
    heldOverAt: '2026-03-03T09:00:00.000Z',
  },
});

export const words = {
  whatIsGoingWell: 'The dog.',
  whatBroughtYouHere: 'No sleep.',
  whatIsHard: 'Evenings.',
  whatYouWant: 'Rest.',
  whoCanHelp: 'My sister.',
};

export const conversationHeld = (more: Partial<InitialConversationHeld['data']> = {}): InitialConversationHeld => ({
  type: 'InitialConversationHeld',
  data: {
    introductionId,
    personId,
    conversationId: 'conversation-1',
    heldOn: '2026-03-05',
    heldBy: 'grace',
    place: 'A café',
    words: null,
    ...more,
  },
});

export const declined = (): DeclinedByPerson => ({
  type: 'DeclinedByPerson',
  data: {
    introductionId,
    personId,
    reason: 'I have found help with friends.',
    recordedBy: personId,
    declinedAt: '2026-03-03T09:00:00.000Z',
  },
});

export const receiverAccepted = (more: Partial<ReceiverAccepted['data']> = {}): ReceiverAccepted => ({
  type: 'ReceiverAccepted',
  data: {
    introductionId,
    personId,
    handOverId: 'hand-over-1',
    agencyId: 'charity',
    receiverId: 'amara',
    acceptedAt: '2026-03-10T09:00:00.000Z',
    ...more,
  },
});

export const handedOverWarmly = (): HandedOverWarmly => ({
  type: 'HandedOverWarmly',
  data: { ...receiverAccepted().data, firstContactAt: '2026-03-11T14:00:00.000Z' },
});

export const deathRecorded = (): DeathRecorded => ({
  type: 'DeathRecorded',
  data: {
    introductionId,
    personId,
    saidBy: 'Their sister, by phone.',
    diedOn: '2026-03-02',
    recordedBy: 'grace',
    recordedAt: '2026-03-04T09:00:00.000Z',
  },
});

export const deathCorrected = (): DeathCorrected => ({
  type: 'DeathCorrected',
  data: { introductionId, personId, correctedBy: 'grace', correctedAt: '2026-03-05T09:00:00.000Z' },
});

export const reintroduced = (more: Partial<PersonReintroduced['data']> = {}): PersonReintroduced => ({
  type: 'PersonReintroduced',
  data: {
    introductionId,
    personId,
    earlierIntroductionId: 'introduction-before',
    keyWorkerId: 'grace',
    agencyId: 'trust',
    role: 'clinician',
    nextContactOn: '2026-03-05',
    reintroducedBy: 'jo',
    reintroducedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

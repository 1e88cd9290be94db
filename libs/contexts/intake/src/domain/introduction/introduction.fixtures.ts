import type {
  DeclinedByPerson,
  InitialConversationHeld,
  IntroducerNamed,
  IntroducerUpdated,
  IntroductionHeldOver,
  IntroductionReceived,
  IntroductionTakenDown,
  KeyWorkerNamed,
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

export const conversationHeld = (more: Partial<InitialConversationHeld['data']> = {}): InitialConversationHeld => ({
  type: 'InitialConversationHeld',
  data: {
    introductionId,
    personId,
    heldOn: '2026-03-05',
    heldBy: 'grace',
    place: 'A café',
    words: {
      whatBroughtYouHere: 'No sleep.',
      whatIsGoingWell: 'The dog.',
      whatIsHard: 'Evenings.',
      whatYouWant: 'Rest.',
      whoCanHelp: 'My sister.',
    },
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

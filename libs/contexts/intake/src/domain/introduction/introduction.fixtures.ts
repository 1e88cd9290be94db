import type { IntroductionReceived } from './introduction.events';

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

import type { UnfinishedIntroductionKept, UnfinishedIntroductionThrownAway } from './unfinished-introduction.events';

export const kept = (more: Partial<UnfinishedIntroductionKept['data']> = {}): UnfinishedIntroductionKept => ({
  type: 'UnfinishedIntroductionKept',
  data: {
    introductionId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0001',
    keptFor: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0002',
    answers: {
      name: 'Robin',
      how: '',
      at: '',
      whatBroughtYou: 'The nights',
      whatWouldHelp: '',
      communicationNeeds: '',
    },
    keptUntil: '2026-04-01T09:00:00.000Z',
    ...more,
  },
});

export const thrownAway = (
  because: UnfinishedIntroductionThrownAway['data']['because'],
): UnfinishedIntroductionThrownAway => ({
  type: 'UnfinishedIntroductionThrownAway',
  data: { introductionId: kept().data.introductionId, because, thrownAwayAt: '2026-04-01T09:00:00.000Z' },
});

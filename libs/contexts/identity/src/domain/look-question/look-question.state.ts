import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { LookQuestionAsked, LookQuestionEvent } from './look-question.events';

export type LookQuestion =
  | { readonly status: 'not-asked' }
  | {
      readonly status: 'open' | 'answered';
      readonly asked: LookQuestionAsked['data'];
      readonly dueAt: string;
      readonly isWithGuardian: boolean;
      readonly guardianHasAnswered: boolean;
      readonly escalatedFor: string | null;
      /** What was said, in order. */
      readonly said: readonly Said[];
    };

export interface Said {
  readonly by: 'person' | 'privacy-officer' | 'caldicott-guardian';
  readonly words: string;
  readonly at: string;
}

export const lookQuestionStream = defineStream<LookQuestion, LookQuestionEvent>({
  category: 'lookQuestion',
  initial: { status: 'not-asked' },
  evolve,
  informationClass: 'view-log',
  personal: {
    LookQuestionEscalated: {},
    LookQuestionAsked: { words: ERASED },
    LookQuestionAnswered: { words: ERASED },
    LookQuestionReopened: { words: ERASED },
  },
});

function evolve(question: LookQuestion, { type, data }: LookQuestionEvent): LookQuestion {
  if (type === 'LookQuestionAsked') {
    return {
      status: 'open',
      asked: data,
      dueAt: data.dueAt,
      isWithGuardian: data.agencyId === null,
      guardianHasAnswered: false,
      escalatedFor: null,
      said: [{ by: 'person', words: data.words, at: data.askedAt }],
    };
  }
  if (question.status === 'not-asked') return question;
  switch (type) {
    case 'LookQuestionAnswered': {
      const { answeredAs: by, words, answeredAt: at } = data;
      const guardianHasAnswered = question.guardianHasAnswered || by === 'caldicott-guardian';
      return { ...question, status: 'answered', guardianHasAnswered, said: [...question.said, { by, words, at }] };
    }
    case 'LookQuestionReopened': {
      const { words, reopenedAt: at, dueAt } = data;
      const said = [...question.said, { by: 'person' as const, words, at }];
      return { ...question, status: 'open', isWithGuardian: true, dueAt, said };
    }
    case 'LookQuestionEscalated':
      return { ...question, escalatedFor: data.dueAt };
  }
}

import { defineStream } from '@platform/decider/stream-definition';
import type {
  UnfinishedAnswers,
  UnfinishedIntroductionEvent,
  UnfinishedIntroductionThrownAway,
} from './unfinished-introduction.events';

export type UnfinishedIntroduction =
  | { readonly status: 'none' }
  | {
      readonly status: 'kept';
      readonly keptFor: string;
      /** null when the key was destroyed and nobody has recorded it yet. */
      readonly answers: UnfinishedAnswers | null;
      readonly personBefore: string | null;
      readonly keptUntil: string;
    }
  | {
      readonly status: 'thrown-away';
      readonly keptFor: string;
      readonly because: UnfinishedIntroductionThrownAway['data']['because'];
    };

export function evolve(state: UnfinishedIntroduction, event: UnfinishedIntroductionEvent): UnfinishedIntroduction {
  switch (event.type) {
    case 'UnfinishedIntroductionKept': {
      const { keptFor, answers, personBefore = null, keptUntil } = event.data;
      return { status: 'kept', keptFor, answers, personBefore, keptUntil };
    }
    case 'UnfinishedIntroductionThrownAway':
      return state.status === 'none'
        ? state
        : { status: 'thrown-away', keptFor: state.keptFor, because: event.data.because };
  }
}

export const unfinishedIntroductionStream = defineStream<UnfinishedIntroduction, UnfinishedIntroductionEvent>({
  category: 'unfinishedIntroduction',
  initial: { status: 'none' },
  evolve,
  subject: 'keptFor',
  // A class of its own, and so a key of its own for each of them.
  informationClass: 'unfinished-introduction',
  personal: { UnfinishedIntroductionKept: { answers: null, personBefore: null }, UnfinishedIntroductionThrownAway: {} },
});

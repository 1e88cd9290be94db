import { defineStream } from '@platform/decider/stream-definition';
import type { LeftWordEvent, WordLeft } from './left-word.events';

export type LeftWord =
  | { readonly status: 'none' }
  | ({ readonly status: 'waiting' } & WordLeft['data'])
  /** Until its key is destroyed the words are still there, for whoever brings them to the team. */
  | ({ readonly status: 'placed'; readonly personId: string } & WordLeft['data'])
  | { readonly status: 'settled' };

export function evolve(state: LeftWord, event: LeftWordEvent): LeftWord {
  switch (event.type) {
    case 'WordLeft':
      return { status: 'waiting', ...event.data };
    case 'WordPlaced':
      return state.status === 'waiting' ? { ...state, status: 'placed', personId: event.data.personId } : state;
    case 'LeftWordSettled':
      return { status: 'settled' };
  }
}

export const leftWordStream = defineStream<LeftWord, LeftWordEvent>({
  category: 'leftWord',
  initial: { status: 'none' },
  evolve,
  // A key of its own for each, which goes when it is placed or settled.
  subject: 'wordId',
  informationClass: 'left-word',
  personal: { WordLeft: { left: null }, WordPlaced: {}, LeftWordSettled: {} },
});

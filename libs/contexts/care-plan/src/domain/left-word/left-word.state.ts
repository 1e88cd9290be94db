import { defineStream } from '@platform/decider/stream-definition';
import type { LeftWordEvent, LeftWords, WordLeft } from './left-word.events';

export type LeftWord =
  | { readonly status: 'none' }
  | ({ readonly status: 'waiting'; readonly left: LeftWords | null } & Omit<WordLeft['data'], 'left'>)
  | { readonly status: 'placed'; readonly personId: string }
  | { readonly status: 'settled' };

export function evolve(_state: LeftWord, event: LeftWordEvent): LeftWord {
  switch (event.type) {
    case 'WordLeft':
      return { status: 'waiting', ...event.data };
    case 'WordPlaced':
      return { status: 'placed', personId: event.data.personId };
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

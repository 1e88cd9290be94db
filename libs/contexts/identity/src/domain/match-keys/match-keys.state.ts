import { defineStream } from '@platform/decider/stream-definition';
import type { MatchKeysEvent } from './match-keys.events';

/** The digests that are kept of one person. */
export type MatchKeys = readonly string[];

export const matchKeysStream = defineStream<MatchKeys, MatchKeysEvent>({
  category: 'matchKeys',
  initial: [],
  evolve: (_, { data }) => data.digests,
  informationClass: 'identity',
  personal: { ContactIndexed: { digests: [] } },
});

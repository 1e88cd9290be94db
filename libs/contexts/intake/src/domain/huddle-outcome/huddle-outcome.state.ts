import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { HuddleOutcomeEvent } from './huddle-outcome.events';

export type HuddleOutcome = { readonly status: 'not-shared' } | { readonly status: 'shared'; readonly words: string };

export const huddleOutcomeStream = defineStream<HuddleOutcome, HuddleOutcomeEvent>({
  category: 'huddleOutcome',
  initial: { status: 'not-shared' },
  evolve: (_outcome, { data: { words } }) => ({ status: 'shared', words }),
  informationClass: 'huddle',
  personal: { HuddleOutcomeShared: { words: ERASED, whoWasThere: ERASED } },
});

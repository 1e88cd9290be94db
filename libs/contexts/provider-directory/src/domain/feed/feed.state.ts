import { defineStream } from '@platform/decider/stream-definition';
import type { FeedEvent, RowProblem } from './feed.events';

export interface Feed {
  /** Of the services that it had when it was last read. */
  readonly serviceIds: ReadonlySet<string>;
  readonly problems: readonly RowProblem[];
  readonly precedence: number | null;
  readonly importedAt: string | null;
}

const NEVER_READ: Feed = { serviceIds: new Set(), problems: [], precedence: null, importedAt: null };

export function evolve({ serviceIds }: Feed, { data }: FeedEvent): Feed {
  const { appeared, dropped, problems, precedence, importedAt } = data;
  const left = new Set(dropped);
  return {
    serviceIds: new Set([...[...serviceIds].filter((id) => !left.has(id)), ...appeared]),
    problems,
    precedence,
    importedAt,
  };
}

/** About services of other directories; nothing here is about a person. */
export const feedStream = defineStream<Feed, FeedEvent>({
  category: 'feed',
  initial: NEVER_READ,
  evolve,
  informationClass: 'directory',
  personal: { FeedImported: {} },
});

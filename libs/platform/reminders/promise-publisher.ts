import type { MessageTypes } from '@contracts/generated/messages';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import type { DomainEvent } from '../decider/decider';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { Publisher } from '../runtime/context-parts';

type PromisingContext = 'intake' | 'care-plan';
type Made<C extends PromisingContext> = MessageTypes[`${C}.promise-made.v1`];
type Kept<C extends PromisingContext> = MessageTypes[`${C}.promise-kept.v1`];

/** What one event says of something that is owed: that it is, to when and by whom, or that it is no longer. */
export type SaidOfPromise<C extends PromisingContext> =
  | ({ readonly made: Made<C>['kind'] } & Omit<Made<C>, 'kind'>)
  | ({ readonly kept: Kept<C>['kind'] } & Omit<Kept<C>, 'kind'>);

/** Tells others what is owed, by ids and days: for a digest, and for the watch. */
export function promisePublisher<C extends PromisingContext>(
  context: C,
  streams: readonly AnyStreamDefinition[],
  said: (event: DomainEvent, recordedAt: string) => SaidOfPromise<C> | undefined,
): Publisher {
  return {
    id: `${context}.promise-publisher.v1`,
    streams,
    translate({ event, metadata }: RecordedEvent) {
      const word = said(event, metadata.recordedAt);
      if (word === undefined) return undefined;
      if ('made' in word) {
        const { made: kind, ...data } = word;
        return { type: `${context}.promise-made.v1`, data: { kind, ...data } } as ReturnType<Publisher['translate']>;
      }
      const { kept: kind, ...data } = word;
      return { type: `${context}.promise-kept.v1`, data: { kind, ...data } } as ReturnType<Publisher['translate']>;
    },
  };
}

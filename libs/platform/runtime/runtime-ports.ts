import type { Clock } from '../event-store/command-context';
import type { EventStore } from '../event-store/port/event-store';
import type { Streams } from '../event-store/streams';
import type { Bus } from '../messaging/port/bus';

export interface RuntimePorts {
  readonly store: EventStore;
  readonly streams: Streams;
  readonly bus: Bus;
  readonly clock: Clock;
  /** Error class and where, never content. */
  readonly onError: (where: string, error: unknown) => void;
}

/** Age in seconds of the oldest event that a view or a reaction has still to handle. */
export type Unhandled = { readonly seconds: number } & (
  { readonly projection: string } | { readonly reaction: string }
);

import type { DomainEvent } from '../decider/decider';

/** What is recorded around every fact. Times are ISO-8601 UTC; order never comes from them. */
export interface EventMetadata {
  readonly actor: string | null;
  readonly agency: string | null;
  readonly role: string;
  readonly purpose: string;
  readonly lawfulBasis: string;
  /** Said by a person; the time of recording when nobody said otherwise. */
  readonly occurredAt: string;
  /** The clock of the store. */
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly commandId: string;
  readonly policyVersion: string;
  readonly schemaVersion: number;
  /** Blinded commitments for the transparency log, hexadecimal. */
  readonly e: string;
  readonly c: string;
  /** Where in which trace it was recorded, for whoever looks for a fault; no part of what is committed to. */
  readonly traceparent?: string;
}

/** A stored event, opened and brought to its current shape. */
export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly stream: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly event: Event;
  readonly metadata: EventMetadata;
}

import { createHash } from 'node:crypto';
import type { EventMetadata } from '@platform/event-store/recorded-event';

/** One event as everybody reads it, whichever key sealed it. */
export interface Readable {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly event: { readonly type: string; readonly data: object };
  readonly metadata: Pick<EventMetadata, 'recordedAt' | 'occurredAt' | 'actor' | 'agency' | 'role' | 'purpose' | 'commandId' | 'causationId' | 'correlationId'>; // prettier-ignore
}

/** Of a log in its order: equal for two logs that say the same, although each was sealed under keys of its own. */
export class Digest {
  private readonly hash = createHash('sha256');
  events = 0;

  add({ id, stream, revision, event, metadata }: Readable): void {
    const { recordedAt, occurredAt, actor, agency, role, purpose, commandId, causationId, correlationId } = metadata;
    const envelope = [recordedAt, occurredAt, actor, agency, role, purpose, commandId, causationId, correlationId];
    this.hash.update(
      `${JSON.stringify([id, stream, revision.toString(), event.type, inOrder(event.data), envelope])}\n`,
    );
    this.events += 1;
  }

  get value(): string {
    return this.hash.copy().digest('hex');
  }
}

/** Sealed fields come back after the others, so each object is read by the order of its names. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.keys(value)
    .sort()
    .flatMap((name) => {
      const of = (value as Record<string, unknown>)[name];
      return of === undefined ? [] : [[name, inOrder(of)]];
    });
}

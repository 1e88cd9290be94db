import type { BinaryEventData, RecordedEvent } from '@eventstore/db-client';
import type { EventToAppend, StoredEvent } from '../port/event-store';

/** The metadata that the server keeps: the port's text, and the command that the event came of. */
interface Wrapped {
  readonly commandId: string;
  readonly metadata: string;
}

export interface Found {
  readonly event: StoredEvent;
  /** Absent when somebody else than this adapter wrote the event. */
  readonly commandId: string | undefined;
}

/** As bytes, because the client would write JSON anew and the port keeps texts byte for byte. */
export function toEventData({ id, type, data, metadata }: EventToAppend, commandId: string): BinaryEventData {
  const wrapped: Wrapped = { commandId, metadata };
  return {
    id,
    type,
    contentType: 'application/octet-stream',
    data: Uint8Array.from(Buffer.from(data)),
    metadata: { ...wrapped },
  };
}

/** The server's own streams, and links to events of others, are not of the log. */
export function isOfTheLog({ streamId, type }: RecordedEvent): boolean {
  return !streamId.startsWith('$') && type !== '$>';
}

export function positionOf({ position }: RecordedEvent): bigint {
  if (!position) throw new Error('The event store is older than version 22.6 and gives no positions. Use a newer one.');
  return position.commit;
}

/** An event that somebody else wrote is not hidden: it is shown as well as its bytes allow. */
export function toFound(recorded: RecordedEvent): Found {
  const { streamId: stream, id, revision, type, data } = recorded;
  const wrapped = recorded.metadata as Partial<Wrapped> | undefined;
  const ours = typeof wrapped?.commandId === 'string' && typeof wrapped.metadata === 'string';
  return {
    commandId: ours ? wrapped.commandId : undefined,
    event: {
      stream,
      revision,
      position: positionOf(recorded),
      id,
      type,
      data: textOf(data),
      metadata: ours && wrapped.metadata !== undefined ? wrapped.metadata : textOf(wrapped ?? {}),
    },
  };
}

function textOf(content: unknown): string {
  return content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : JSON.stringify(content);
}

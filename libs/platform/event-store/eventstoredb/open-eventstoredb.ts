import { AccessDeniedError } from '@eventstore/db-client';
import { EventStoreDbUnusable } from './connection-string';
import { EventStoreDbEventStore } from './eventstoredb-event-store';
import { isServerTrouble } from './server-trouble';

const ANSWER_WITHIN_MS = 10_000;

/** Opens the store once its server has answered a read of the log. Throws EventStoreDbUnusable. */
export async function openEventStoreDb(url: string, withinMs = ANSWER_WITHIN_MS): Promise<EventStoreDbEventStore> {
  const store = new EventStoreDbEventStore(url);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () =>
        fail(
          new EventStoreDbUnusable(
            `The server at EVENTSTORE_URL did not answer within ${withinMs / 1000} seconds. Check the address and the network.`,
          ),
        ),
      withinMs,
    );
  });
  try {
    await Promise.race([store.head(), late]);
    return store;
  } catch (error) {
    void store.close();
    throw unusable(error);
  } finally {
    clearTimeout(timer);
  }
}

function unusable(error: unknown): unknown {
  if (error instanceof AccessDeniedError) {
    return new EventStoreDbUnusable(
      'The server refused the user or password in EVENTSTORE_URL, or lets them not read $all. Correct it.',
    );
  }
  if (isServerTrouble(error)) {
    return new EventStoreDbUnusable(
      'The server at EVENTSTORE_URL does not answer. Start it, correct the address and its tls, or unset EVENT_STORE to keep the log in PostgreSQL.',
    );
  }
  return error;
}

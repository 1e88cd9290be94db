import { EventStoreDbPeer } from '../../../../test/eventstoredb/peer.mjs';
import { describeEventStore } from '../contract/event-store.contract';
import { EventStoreDbEventStore } from './eventstoredb-event-store';

const MAX_APPEND_BYTES = 4 * 1024 * 1024;
const url = process.env['EVENTSTORE_URL'];

describe('the log in EventStoreDB, held to the contract', () => {
  describeEventStore(
    url ? 'EventStoreDB at EVENTSTORE_URL' : 'EventStoreDB (no EVENTSTORE_URL, so a peer in memory answers)',
    {
      async open() {
        const peer = url ? undefined : await EventStoreDbPeer.start({ maxAppendBytes: MAX_APPEND_BYTES });
        const store = new EventStoreDbEventStore(url ?? peer?.url ?? '');
        return {
          store,
          close: async () => {
            await store.close();
            await peer?.stop();
          },
        };
      },
    },
  );
});

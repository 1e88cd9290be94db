import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ApiClientEvent } from '../../domain/api-client/api-client.events';
import { apiClientStream } from '../../domain/api-client/api-client.state';

export const apiClientsProjection: Projection = {
  id: 'identity.api-clients.v1',
  streams: [apiClientStream],
  tables: ['api_client'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<ApiClientEvent>[]) {
      if (event.type === 'ApiClientStopped') {
        const { clientId, stoppedAt } = event.data;
        await sql.query('UPDATE api_client SET stopped_at = $2 WHERE client_id = $1', [clientId, stoppedAt]);
        continue;
      }
      const { clientId, agencyId, name, scopes, secretHash, publicKeys, registeredAt } = event.data;
      await sql.query(
        `INSERT INTO api_client (client_id, agency_id, name, scopes, secret_hash, public_keys, registered_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING`,
        [clientId, agencyId, name, scopes, secretHash, publicKeys && JSON.stringify(publicKeys), registeredAt],
      );
    }
    return [];
  },
};

import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';

/** Since when each service has had no room, or taken nobody. What room there is now is in the listing itself. */
export const noRoomProjection: Projection = {
  id: 'provider-directory.no-room.v1',
  streams: [serviceListingStream],
  tables: ['no_room'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<ServiceListingEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne({ type, data }: ServiceListingEvent, sql: Sql): Promise<void> {
  const { serviceId } = data;
  if (type === 'CapacityDeclared' && data.available === 0) {
    await sql.query(
      `INSERT INTO no_room (service_id, full_since, full_last_said_at) VALUES ($1,$2,$2)
       ON CONFLICT (service_id) DO UPDATE SET full_since = coalesce(no_room.full_since, excluded.full_since),
         full_last_said_at = excluded.full_last_said_at,
         had_gaps = no_room.had_gaps OR no_room.expired_at IS NOT NULL, expired_at = NULL`,
      [serviceId, data.declaredAt],
    );
  } else if (type === 'CapacityDeclared') {
    await sql.query(
      `UPDATE no_room SET full_since = NULL, full_last_said_at = NULL, expired_at = NULL, had_gaps = false
       WHERE service_id = $1`,
      [serviceId],
    );
  } else if (type === 'CapacityExpired') {
    await sql.query('UPDATE no_room SET expired_at = $2 WHERE service_id = $1 AND full_since IS NOT NULL', [
      ...[serviceId, data.expiredAt],
    ]);
  } else if (type === 'ServicePaused') {
    await sql.query(
      `INSERT INTO no_room (service_id, paused_since) VALUES ($1,$2)
       ON CONFLICT (service_id) DO UPDATE SET paused_since = coalesce(no_room.paused_since, excluded.paused_since)`,
      [serviceId, data.pausedAt],
    );
  } else if (type === 'ServiceResumed') {
    await sql.query('UPDATE no_room SET paused_since = NULL WHERE service_id = $1', [serviceId]);
  }
}

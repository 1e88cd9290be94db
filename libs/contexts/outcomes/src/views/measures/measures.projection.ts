import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { LicenceEvent } from '../../domain/licence/licence.events';
import { licenceStream } from '../../domain/licence/licence.state';
import type { MeasurePackImported } from '../../domain/measure-pack/measure-pack.events';
import { measurePackStream } from '../../domain/measure-pack/measure-pack.state';

/** Which measures can be asked, and which agency says that it holds a licence for which. */
export const measuresProjection: Projection = {
  id: 'outcomes.measures.v1',
  streams: [measurePackStream, licenceStream],
  tables: ['measure_pack', 'measure_licence'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<LicenceEvent | MeasurePackImported>[]) {
      if (event.type === 'MeasurePackImported') {
        await sql.query(
          `INSERT INTO measure_pack (code, imported_at) VALUES ($1,$2)
           ON CONFLICT (code) DO UPDATE SET imported_at = excluded.imported_at`,
          [event.data.code, event.data.importedAt],
        );
      } else if (event.type === 'LicenceRecorded') {
        const { agencyId, measure, reference, validUntil, recordedBy, recordedAt } = event.data;
        await sql.query(
          `INSERT INTO measure_licence (agency_id, measure, reference, valid_until, recorded_by, recorded_at)
           VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (agency_id, measure) DO UPDATE SET reference = excluded.reference,
             valid_until = excluded.valid_until, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
          [agencyId, measure, reference, validUntil, recordedBy, recordedAt],
        );
      }
    }
    return [];
  },
};

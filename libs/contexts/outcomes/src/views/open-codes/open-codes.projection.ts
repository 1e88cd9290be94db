import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import { measureStream } from '../../domain/measure/measure.state';

export const openCodesProjection: Projection = {
  id: 'outcomes.open-codes.v1',
  streams: [measureStream],
  tables: ['open_code'],
  async project(events, sql) {
    const page = events as readonly RecordedEvent<MeasureEvent>[];
    for (const { event } of page) {
      if (event.type === 'MeasureOffered') {
        const { measureId, personId, measure, offeredBy, offeredAt, answerBy } = event.data;
        await sql.query(
          `INSERT INTO open_code (measure_id, person_id, measure, offered_by, offered_at, answer_by)
           VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (measure_id) DO NOTHING`,
          [measureId, personId, measure, offeredBy, offeredAt, answerBy],
        );
      } else if (event.type === 'MeasureOfferTakenBack' || event.type === 'MeasureCompleted') {
        await sql.query('DELETE FROM open_code WHERE measure_id = $1', [event.data.measureId]);
      }
    }
    return page.map(({ event }) => event.data.personId);
  },
};

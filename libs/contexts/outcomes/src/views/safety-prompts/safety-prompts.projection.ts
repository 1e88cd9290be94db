import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import { measureStream } from '../../domain/measure/measure.state';

export const safetyPromptsProjection: Projection = {
  id: 'outcomes.safety-prompts.v1',
  streams: [measureStream],
  tables: ['safety_prompt'],
  async project(events, sql) {
    const page = events as readonly RecordedEvent<MeasureEvent>[];
    for (const { event } of page) {
      const { measureId, personId } = event.data;
      switch (event.type) {
        case 'SafetyConversationPrompted': {
          const { memberId = null, agencyId = null, acknowledgeBy = null, promptedAt } = event.data;
          await sql.query(
            `INSERT INTO safety_prompt (measure_id, person_id, prompted_member_id, agency_id, prompted_at, acknowledge_by)
             VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (measure_id) DO NOTHING`,
            [measureId, personId, memberId, agencyId, promptedAt, acknowledgeBy],
          );
          break;
        }
        case 'PromptEscalated':
          await sql.query('UPDATE safety_prompt SET escalated_at = $2 WHERE measure_id = $1', [
            measureId,
            event.data.escalatedAt,
          ]);
          break;
        case 'PromptAcknowledged':
          await sql.query('UPDATE safety_prompt SET acknowledged_at = $2, acknowledged_by = $3 WHERE measure_id = $1', [
            measureId,
            event.data.acknowledgedAt,
            event.data.acknowledgedBy,
          ]);
          break;
        case 'MeasureFoundAboutSomebodyElse':
          await sql.query('DELETE FROM safety_prompt WHERE measure_id = $1', [measureId]);
          break;
        // Whoever asked for help with an answer is talked with, whatever becomes of the answer.
        case 'MeasureKeptFromUse':
        case 'MeasureInUseAgain':
        case 'MeasureFoundWrong':
        case 'MeasureOffered':
        case 'MeasureOfferTakenBack':
        case 'MeasureCompleted':
      }
    }
    return page.flatMap(({ event }) => (event.type === 'MeasureCompleted' ? [] : [event.data.personId]));
  },
};

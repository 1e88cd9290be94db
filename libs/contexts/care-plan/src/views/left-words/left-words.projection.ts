import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { LeftWordEvent } from '../../domain/left-word/left-word.events';
import { leftWordStream } from '../../domain/left-word/left-word.state';

/** Which wait for somebody to say whom they concern, and until when; what was said is read from the stream. */
export const leftWordsProjection: Projection = {
  id: 'care-plan.left-words.v1',
  streams: [leftWordStream],
  tables: ['left_word'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<LeftWordEvent>[]) {
      const { wordId } = event.data;
      if (event.type === 'WordLeft') {
        await sql.query('INSERT INTO left_word (word_id, due_at) VALUES ($1,$2) ON CONFLICT DO NOTHING', [
          wordId,
          event.data.dueAt,
        ]);
      } else {
        await sql.query('DELETE FROM left_word WHERE word_id = $1', [wordId]);
      }
    }
    return [];
  },
};

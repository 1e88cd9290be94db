import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { SafetyConversationEvent } from '../../domain/safety-conversation/safety-conversation.events';
import { concernsTheTeam } from '../../domain/safety-conversation/safety-conversation.rules';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';

export const safetyConversationsProjection: Projection = {
  id: 'intake.safety-conversations.v1',
  streams: [safetyConversationStream],
  tables: ['safety_conversation'],
  async project(events, sql) {
    const page = events as readonly RecordedEvent<SafetyConversationEvent>[];
    for (const { event } of page) {
      const { conversationId, personId } = event.data;
      if (event.type === 'SafetyConversationHeld') {
        const { responderId, dueAt, recordedAt } = event.data;
        await sql.query(
          `INSERT INTO safety_conversation (conversation_id, person_id, responder_id, due_at, recorded_at, is_open)
           VALUES ($1,$2,$3,$4,$5,true) ON CONFLICT (conversation_id) DO NOTHING`,
          [conversationId, personId, responderId, dueAt, recordedAt],
        );
      } else if (event.type === 'SafetyConversationFoundAboutSomebodyElse') {
        await sql.query('DELETE FROM safety_conversation WHERE conversation_id = $1', [conversationId]);
      } else if (event.type !== 'SafetyAudienceChosen' && event.type !== 'SafetyPassageCorrected') {
        await sql.query('UPDATE safety_conversation SET is_open = $2 WHERE conversation_id = $1', [
          conversationId,
          event.type === 'SafetyPromiseTakenUpAgain',
        ]);
      }
    }
    return page.filter(({ event }) => concernsTheTeam(event)).map(({ event }) => event.data.personId);
  },
};

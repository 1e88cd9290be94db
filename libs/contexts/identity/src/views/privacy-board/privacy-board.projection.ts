import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { BreakGlassEvent } from '../../domain/break-glass/break-glass.events';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import type { LookQuestionEvent } from '../../domain/look-question/look-question.events';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import type { LookReviewEvent } from '../../domain/look-review/look-review.events';
import { lookReviewStream } from '../../domain/look-review/look-review.state';

type BoardEvent = BreakGlassEvent | LookQuestionEvent | LookReviewEvent;

/** What waits for a privacy officer or the guardian, and what came of it; words stay in the streams. */
export const privacyBoardProjection: Projection = {
  id: 'identity.privacy-board.v1',
  streams: [breakGlassStream, lookQuestionStream, lookReviewStream],
  tables: ['look_question', 'look_review', 'break_glass'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<BoardEvent>[]) await projectOne(event, sql);
    // Officers are on no team: every open board reads again.
    return [];
  },
};

async function projectOne({ type, data }: BoardEvent, sql: Sql): Promise<unknown> {
  switch (type) {
    case 'LookQuestionAsked':
      return sql.query(
        `INSERT INTO look_question (question_id, look_id, person_id, viewer_id, agency_id, asked_at, due_at, status, with_guardian)
         VALUES ($1,$2,$3,$4,$5,$6,$7,'open',$8) ON CONFLICT DO NOTHING`,
        [
          ...[data.questionId, data.lookId, data.personId, data.viewerId, data.agencyId, data.askedAt, data.dueAt],
          data.agencyId === null,
        ],
      );
    case 'LookQuestionAnswered':
      return sql.query(`UPDATE look_question SET status = 'answered' WHERE question_id = $1`, [data.questionId]);
    case 'LookQuestionReopened':
      return sql.query(
        `UPDATE look_question SET status = 'open', with_guardian = true, due_at = $2 WHERE question_id = $1`,
        [data.questionId, data.dueAt],
      );
    case 'LookQuestionEscalated':
      return sql.query('UPDATE look_question SET escalated_for = $2 WHERE question_id = $1', [
        data.questionId,
        data.dueAt,
      ]);
    case 'LookFlagged':
      return sql.query(
        `INSERT INTO look_review (look_id, person_id, viewer_id, agency_id, rules, viewed_at, flagged_at, status)
         VALUES ($1,$2,$3,$4,$5::text[],$6,$7,'to-review') ON CONFLICT (look_id) DO UPDATE SET status = 'to-review',
           rules = ARRAY(SELECT DISTINCT unnest(look_review.rules || excluded.rules) ORDER BY 1)`,
        [data.lookId, data.personId, data.viewerId, data.agencyId, data.rules, data.viewedAt, data.flaggedAt],
      );
    case 'LookReviewed':
      return sql.query(
        `UPDATE look_review SET status = 'reviewed', outcome = $2, reviewed_at = $3 WHERE look_id = $1`,
        [data.lookId, data.outcome, data.reviewedAt],
      );
    case 'GlassBroken':
      return sql.query(
        `INSERT INTO break_glass (emergency_id, person_id, member_id, role, agency_id, ground, opened_at, expires_at,
           review_due_at, escalate_at, status) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,'to-review') ON CONFLICT DO NOTHING`,
        [
          ...[data.emergencyId, data.personId, data.memberId, data.role, data.agencyId, data.ground, data.openedAt],
          ...[data.expiresAt, data.reviewDueAt, data.escalateAt],
        ],
      );
    case 'BreakGlassReviewed':
      return sql.query(
        `UPDATE break_glass SET status = 'reviewed', outcome = $2, reviewed_at = $3 WHERE emergency_id = $1`,
        [data.emergencyId, data.outcome, data.reviewedAt],
      );
    case 'BreakGlassEscalated':
      return sql.query('UPDATE break_glass SET escalated = true WHERE emergency_id = $1', [data.emergencyId]);
    case 'TellingPutOff':
      return sql.query('UPDATE break_glass SET told_after = $2 WHERE emergency_id = $1', [
        data.emergencyId,
        data.until,
      ]);
  }
}

import { civilDay } from '@platform/event-store/civil-day';
import type { Deadline } from '@platform/runtime/context-parts';
import { PromptNeedReview } from '../../commands/prompt-need-review/prompt-need-review.command';

/** The day has come to ask whether something is still needed; told once for each day that was set. */
export const whenNeedReviewFallsDueThenPromptNeedReview: Deadline = {
  id: 'identity.when-need-review-falls-due-then-prompt-need-review.v1',
  async find(sql, now) {
    const rows = await sql.query<{ need_id: string; whose_id: string; due_on: string }>(
      `SELECT need_id, whose_id, review_on::text AS due_on FROM communication_need
       WHERE review_on <= $1 AND prompted_for IS DISTINCT FROM review_on ORDER BY review_on, need_id`,
      [civilDay(now)],
    );
    return rows.map(({ need_id: needId, whose_id: whoseId, due_on: dueOn }) => ({
      key: `${needId} ${dueOn}`,
      command: (context) => new PromptNeedReview({ whoseId, needId, dueOn }, context),
    }));
  },
};

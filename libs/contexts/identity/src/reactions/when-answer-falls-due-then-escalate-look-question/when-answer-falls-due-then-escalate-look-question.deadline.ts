import type { Deadline } from '@platform/runtime/context-parts';
import { EscalateLookQuestion } from '../../commands/escalate-look-question/escalate-look-question.command';

/** The day of an answer has gone by without one. */
export const whenAnswerFallsDueThenEscalateLookQuestion: Deadline = {
  id: 'identity.when-answer-falls-due-then-escalate-look-question.v1',
  async find(sql, now) {
    const rows = await sql.query<{ question_id: string; person_id: string; due_at: Date }>(
      `SELECT question_id, person_id, due_at FROM look_question
       WHERE status = 'open' AND due_at <= $1 AND escalated_for IS DISTINCT FROM due_at ORDER BY due_at, question_id`,
      [now],
    );
    return rows.map(({ question_id: questionId, person_id: personId, due_at: due }) => {
      const dueAt = due.toISOString();
      return {
        key: `${questionId} ${dueAt}`,
        command: (context) =>
          new EscalateLookQuestion({ questionId, personId, dueAt, escalatedAt: context.now.toISOString() }, context),
      };
    });
  },
};

import type { Decision } from '@platform/decider/decider';
import type { LookQuestionEscalated } from '../../domain/look-question/look-question.events';
import type { LookQuestion } from '../../domain/look-question/look-question.state';

export type EscalateLookQuestionRefusal = never;

/** Told once for each day that was missed; nothing when it was answered meanwhile. */
export function escalateLookQuestion(
  late: LookQuestionEscalated['data'],
  question: LookQuestion,
): Decision<LookQuestionEscalated, EscalateLookQuestionRefusal> {
  const isLate =
    question.status === 'open' &&
    question.dueAt === late.dueAt &&
    late.escalatedAt >= late.dueAt &&
    question.escalatedFor !== late.dueAt;
  return isLate ? [{ type: 'LookQuestionEscalated', data: late }] : [];
}

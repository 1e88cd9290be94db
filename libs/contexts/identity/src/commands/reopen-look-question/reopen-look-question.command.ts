import type { CommandContext } from '@platform/event-store/command-context';
import type { LookQuestionReopened } from '../../domain/look-question/look-question.events';

export class ReopenLookQuestion {
  constructor(
    readonly reopened: Omit<LookQuestionReopened['data'], 'reopenedAt' | 'dueAt'>,
    readonly context: CommandContext,
  ) {}
}

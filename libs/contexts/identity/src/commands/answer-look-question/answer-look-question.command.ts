import type { CommandContext } from '@platform/event-store/command-context';
import type { LookQuestionAnswered } from '../../domain/look-question/look-question.events';

export class AnswerLookQuestion {
  constructor(
    readonly answer: LookQuestionAnswered['data'],
    readonly context: CommandContext,
  ) {}
}

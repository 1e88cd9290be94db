import type { CommandContext } from '@platform/event-store/command-context';
import type { LookQuestionEscalated } from '../../domain/look-question/look-question.events';

export class EscalateLookQuestion {
  constructor(
    readonly late: LookQuestionEscalated['data'],
    readonly context: CommandContext,
  ) {}
}

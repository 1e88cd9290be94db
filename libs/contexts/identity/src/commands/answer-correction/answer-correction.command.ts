import type { CommandContext } from '@platform/event-store/command-context';
import type { CorrectionAnswered } from '../../domain/correction/correction.events';

export class AnswerCorrection {
  constructor(
    readonly answered: CorrectionAnswered['data'],
    readonly context: CommandContext,
  ) {}
}

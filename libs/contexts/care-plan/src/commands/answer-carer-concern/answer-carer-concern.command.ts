import type { CommandContext } from '@platform/event-store/command-context';
import type { CarerConcernAnswered } from '../../domain/carer-concern/carer-concern.events';

export class AnswerCarerConcern {
  constructor(
    readonly answered: CarerConcernAnswered['data'],
    readonly context: CommandContext,
  ) {}
}

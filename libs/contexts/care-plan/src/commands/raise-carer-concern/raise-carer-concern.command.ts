import type { CommandContext } from '@platform/event-store/command-context';
import type { CarerConcernRaised } from '../../domain/carer-concern/carer-concern.events';

export class RaiseCarerConcern {
  constructor(
    readonly raised: Omit<CarerConcernRaised['data'], 'answerDueAt' | 'atTheDoor'>,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';
import type { CarerConcernReturned } from '../../domain/carer-concern/carer-concern.events';

export class ReturnCarerConcern {
  constructor(
    readonly returned: CarerConcernReturned['data'],
    readonly context: CommandContext,
  ) {}
}

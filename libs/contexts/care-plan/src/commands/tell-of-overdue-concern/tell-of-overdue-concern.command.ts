import type { CommandContext } from '@platform/event-store/command-context';
import type { CarerConcernOverdue } from '../../domain/carer-concern/carer-concern.events';

export class TellOfOverdueConcern {
  constructor(
    readonly told: CarerConcernOverdue['data'],
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';
import type { NewAction } from '../../domain/plan/plan.events';

export class AgreeAction {
  constructor(
    readonly planId: string,
    readonly action: NewAction,
    readonly correctionId: string | null,
    readonly context: CommandContext,
  ) {}
}

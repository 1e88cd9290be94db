import type { CommandContext } from '@platform/event-store/command-context';
import type { ActionOutcome } from '../../domain/plan/detail.events';

export class CompleteAction {
  constructor(
    readonly planId: string,
    readonly actionId: string,
    readonly outcome: ActionOutcome,
    readonly why: string | null,
    readonly context: CommandContext,
    /** null where nobody said what they saw. */
    readonly revisionSeen: bigint | null = null,
    readonly conflictId = '',
  ) {}
}

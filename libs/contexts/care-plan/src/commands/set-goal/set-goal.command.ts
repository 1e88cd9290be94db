import type { CommandContext } from '@platform/event-store/command-context';

export class SetGoal {
  constructor(
    readonly planId: string,
    readonly goalId: string,
    readonly text: string,
    readonly correctionId: string | null,
    readonly context: CommandContext,
    /** Why it matters. */
    readonly why = '',
    /** The goal whose place it takes. */
    readonly replaces: string | null = null,
  ) {}
}

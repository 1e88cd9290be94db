import type { CommandContext } from '@platform/event-store/command-context';

export class RestPlan {
  constructor(
    readonly planId: string,
    readonly introductionId: string,
    /** ISO-8601 UTC, when the person said so. */
    readonly endedAt: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';
import type { Membership } from '../../domain/plan/plan.events';

export class RevivePlan {
  constructor(
    readonly planId: string,
    readonly personId: string,
    readonly introductionId: string,
    readonly keyWorker: Membership,
    /** ISO-8601 UTC, when the person came back. */
    readonly reintroducedAt: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';
import type { Membership } from '../../domain/plan/plan.events';

export class OpenPlan {
  constructor(
    readonly planId: string,
    readonly personId: string,
    readonly keyWorker: Membership,
    /** ISO-8601 UTC, when the key worker was named. */
    readonly namedAt: string,
    readonly introductionId: string,
    readonly context: CommandContext,
  ) {}
}

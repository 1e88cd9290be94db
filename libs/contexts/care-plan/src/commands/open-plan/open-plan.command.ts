import type { CommandContext } from '@platform/event-store/command-context';
import type { Membership } from '../../domain/plan/plan.events';

export class OpenPlan {
  constructor(
    readonly planId: string,
    readonly personId: string,
    readonly keyWorker: Membership,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';
import type { Joiner } from '../../domain/plan/plan.events';

/** Sent by care-plan itself, when an ask or a hand-over was accepted, or help is needed again. */
export class JoinTeam {
  constructor(
    readonly planId: string,
    readonly member: Joiner,
    readonly context: CommandContext,
    /** Whether the person comes back to them by their way back. */
    readonly isWayBack = false,
  ) {}
}

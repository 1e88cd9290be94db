import type { CommandContext } from '@platform/event-store/command-context';
import type { Joiner } from '../../domain/plan/plan.events';

/** Sent by care-plan itself, when an ask or a hand-over was accepted. */
export class JoinTeam {
  constructor(
    readonly planId: string,
    readonly member: Joiner,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';

/** Sent by care-plan itself, when a hand-over that was accepted is withdrawn. */
export class StepBackFromTeam {
  constructor(
    readonly planId: string,
    readonly memberId: string,
    readonly handOverId: string,
    readonly context: CommandContext,
  ) {}
}

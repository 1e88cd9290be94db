import type { CommandContext } from '@platform/event-store/command-context';

export class LeaveTeam {
  constructor(
    readonly planId: string,
    readonly memberId: string,
    readonly context: CommandContext,
  ) {}
}

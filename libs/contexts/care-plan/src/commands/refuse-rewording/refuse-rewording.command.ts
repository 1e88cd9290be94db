import type { CommandContext } from '@platform/event-store/command-context';

export class RefuseRewording {
  constructor(
    readonly planId: string,
    readonly proposalId: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';

export class ProposeRewording {
  constructor(
    readonly planId: string,
    readonly proposalId: string,
    readonly text: string,
    readonly context: CommandContext,
  ) {}
}

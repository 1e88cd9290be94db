import type { CommandContext } from '@platform/event-store/command-context';

export class AcceptRewording {
  constructor(
    readonly planId: string,
    readonly proposalId: string,
    /** null when the person did not say: then what was there when the rewording was proposed. */
    readonly revisionSeen: bigint | null,
    readonly context: CommandContext,
  ) {}
}

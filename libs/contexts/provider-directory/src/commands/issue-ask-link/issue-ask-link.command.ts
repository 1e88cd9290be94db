import type { CommandContext } from '@platform/event-store/command-context';

/** A way to answer one ask without an account. The token itself is handed out once and kept nowhere. */
export class IssueAskLink {
  constructor(
    readonly askId: string,
    readonly tokenHash: string,
    readonly context: CommandContext,
  ) {}
}

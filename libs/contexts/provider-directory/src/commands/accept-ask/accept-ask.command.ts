import type { CommandContext } from '@platform/event-store/command-context';

export class AcceptAsk {
  constructor(
    readonly askId: string,
    /** Who will be with the person; null for whoever accepts. */
    readonly memberId: string | null,
    /** As the agency says; null for the role the member has. */
    readonly role: string | null,
    readonly context: CommandContext,
  ) {}
}

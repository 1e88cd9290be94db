import type { CommandContext } from '@platform/event-store/command-context';

export class AcceptInvitation {
  constructor(
    readonly invitationId: string,
    readonly accountId: string,
    readonly context: CommandContext,
  ) {}
}

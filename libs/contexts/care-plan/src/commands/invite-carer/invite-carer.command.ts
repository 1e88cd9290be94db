import type { CommandContext } from '@platform/event-store/command-context';

export class InviteCarer {
  constructor(
    readonly planId: string,
    readonly invitationId: string,
    readonly expiresAt: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';

export class AcceptCarerInvitation {
  constructor(
    readonly invitationId: string,
    readonly memberId: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';

export class WithdrawInvitation {
  constructor(
    readonly invitationId: string,
    readonly context: CommandContext,
  ) {}
}

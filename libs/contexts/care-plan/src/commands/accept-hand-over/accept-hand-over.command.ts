import type { CommandContext } from '@platform/event-store/command-context';

export class AcceptHandOver {
  constructor(
    readonly handOverId: string,
    readonly receiverId: string,
    readonly context: CommandContext,
  ) {}
}

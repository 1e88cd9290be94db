import type { CommandContext } from '@platform/event-store/command-context';

/** Somebody opened the link of a message. */
export class OpenMessage {
  constructor(
    readonly messageId: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';

/** Its time has come, or an attempt was left of which nobody said what came of it. */
export class SendMessage {
  constructor(
    readonly messageId: string,
    readonly context: CommandContext,
  ) {}
}

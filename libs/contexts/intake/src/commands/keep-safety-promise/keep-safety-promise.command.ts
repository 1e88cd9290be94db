import type { CommandContext } from '@platform/event-store/command-context';

export class KeepSafetyPromise {
  constructor(
    readonly conversationId: string,
    readonly whatWasDone: string,
    readonly context: CommandContext,
  ) {}
}

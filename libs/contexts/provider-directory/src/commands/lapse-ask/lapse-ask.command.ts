import type { CommandContext } from '@platform/event-store/command-context';

/** Sent by the passing of time alone. */
export class LapseAsk {
  constructor(
    readonly askId: string,
    readonly context: CommandContext,
  ) {}
}

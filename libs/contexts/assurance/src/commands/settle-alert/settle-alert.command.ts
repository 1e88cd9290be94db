import type { CommandContext } from '@platform/event-store/command-context';

/** Sent when what was missing has happened after all. */
export class SettleAlert {
  constructor(
    readonly alertId: string,
    readonly context: CommandContext,
  ) {}
}

import type { CommandContext } from '@platform/event-store/command-context';

/** Sent when nobody has dealt with an alert in time. */
export class EscalateAlert {
  constructor(
    readonly alertId: string,
    readonly context: CommandContext,
  ) {}
}

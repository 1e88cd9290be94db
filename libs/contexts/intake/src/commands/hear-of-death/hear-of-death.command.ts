import type { CommandContext } from '@platform/event-store/command-context';

/** Sent by intake itself, when a death was recorded or was found to be a mistake. */
export class HearOfDeath {
  constructor(
    readonly personId: string,
    readonly hasDied: boolean,
    readonly context: CommandContext,
  ) {}
}

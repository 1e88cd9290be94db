import type { CommandContext } from '@platform/event-store/command-context';

export class MakeAsk {
  constructor(
    readonly askId: string,
    readonly serviceId: string,
    readonly personId: string,
    readonly need: string,
    /** Who it is and how to begin, for whoever says yes by a link; null when that was not said. */
    readonly forWhoAccepts: string | null,
    readonly context: CommandContext,
  ) {}
}

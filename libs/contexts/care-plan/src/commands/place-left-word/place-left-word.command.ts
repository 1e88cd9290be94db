import type { CommandContext } from '@platform/event-store/command-context';

export class PlaceLeftWord {
  /** `placedBy`: null when the receipt code that came with it says of whom it is. */
  constructor(
    readonly wordId: string,
    readonly personId: string,
    readonly placedBy: string | null,
    readonly context: CommandContext,
  ) {}
}

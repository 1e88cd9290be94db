import type { CommandContext } from '@platform/event-store/command-context';

export class CloseHuddle {
  constructor(
    readonly data: {
      readonly huddleId: string;
      readonly reasons: readonly { readonly introductionId: string; readonly reason: string }[];
      readonly itemReasons?: readonly { readonly itemId: string; readonly reason: string }[];
      /** For everybody who waits and was not spoken of: the list is longer than the huddle was. */
      readonly reasonForTheRest?: string;
    },
    readonly context: CommandContext,
  ) {}
}

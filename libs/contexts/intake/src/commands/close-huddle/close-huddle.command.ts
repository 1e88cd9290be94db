import type { CommandContext } from '@platform/event-store/command-context';

export class CloseHuddle {
  constructor(
    readonly data: {
      readonly huddleId: string;
      readonly reasons: readonly { readonly introductionId: string; readonly reason: string }[];
    },
    readonly context: CommandContext,
  ) {}
}

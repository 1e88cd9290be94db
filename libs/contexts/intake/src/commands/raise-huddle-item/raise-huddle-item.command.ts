import type { CommandContext } from '@platform/event-store/command-context';

export class RaiseHuddleItem {
  constructor(
    readonly data: {
      readonly itemId: string;
      readonly personId: string;
      readonly introductionId: string | null;
      readonly question: string;
      readonly summary: string;
    },
    readonly context: CommandContext,
  ) {}
}

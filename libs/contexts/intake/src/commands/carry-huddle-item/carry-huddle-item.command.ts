import type { CommandContext } from '@platform/event-store/command-context';

export class CarryHuddleItem {
  constructor(
    readonly data: {
      readonly itemId: string;
      readonly huddleId: string;
      readonly reason: string;
    },
    readonly context: CommandContext,
  ) {}
}
